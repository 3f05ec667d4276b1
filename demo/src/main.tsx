import '../../stories/examples/clerk-invitation-link.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import 'invitekit/styles.css'
import { App } from './app.tsx'
import { backend } from './backend/chosen.ts'
import './host.css'
import './backend/backend-bar.css'
import { queryClient } from './query-client.ts'
import { applyTheme, readTheme } from './shell/theme.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root".')

applyTheme(readTheme())

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <backend.Provider>
          <App />
        </backend.Provider>
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
)
