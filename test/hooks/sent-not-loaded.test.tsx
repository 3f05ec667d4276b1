import { act } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { useSendInvitations } from 'invitekit/headless'
import { renderHook } from '@testing-library/react'
import { InvitationsProvider } from 'invitekit/headless'
import { admin } from './sent-world.tsx'

vi.mock('../../src/query/sent-writes.ts', () => {
  throw new Error('The file is not there any more.')
})

it('where the code of sending can’t be loaded, every address is told as not sent', async () => {
  const client = admin()
  const { result } = renderHook(() => useSendInvitations(), {
    wrapper: ({ children }) => <InvitationsProvider client={client}>{children}</InvitationsProvider>,
  })
  await act(() => result.current.send([{ emailAddress: 'maya@example.com', role: 'member' }]))
  expect(result.current).toMatchObject({ state: 'done', error: { code: 'notSent' } })
  expect(result.current.outcomes).toMatchObject([{ state: 'failed', error: { code: 'notSent' } }])
})
