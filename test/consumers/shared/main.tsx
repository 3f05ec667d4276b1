import { StrictMode } from 'react'
import type { ComponentType } from 'react'
import { createRoot } from 'react-dom/client'
import { createAuth } from './auth-client.ts'
import type { PageProps } from './host.tsx'
import { readSession } from './session.ts'

/** A page of a host without a server of its own. */
export async function main(Page: ComponentType<PageProps>) {
  const session = await readSession(createAuth())
  const root = document.querySelector('#root')
  if (!root) throw new Error('There is nowhere to draw the page.')
  createRoot(root).render(
    <StrictMode>
      <Page {...session} />
    </StrictMode>,
  )
}
