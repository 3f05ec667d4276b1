// @vitest-environment node
import { StrictMode, useState } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { readInvitationLink } from 'invitekit/headless'

it('T05: there is no link on a server, which renders none', () => {
  function Page() {
    const [link] = useState(() => readInvitationLink())
    return <p>{link ? 'An invitation' : 'No invitation'}</p>
  }
  expect(readInvitationLink()).toBeNull()
  expect(
    renderToString(
      <StrictMode>
        <Page />
      </StrictMode>,
    ),
  ).toBe('<p>No invitation</p>')
})
