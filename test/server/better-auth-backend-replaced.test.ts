import { expect, it } from 'vitest'
import { mustHave } from '../support/ports.ts'
import { startOrganization } from './better-auth-backend-world.ts'

const everything = { page: 1, pageSize: 100 }

it('shows an expired one no more once it is replaced, whatever is asked for and becomes of the newer one', async () => {
  const world = await startOrganization()
  const sent = mustHave(world.sent, 'resend')
  const outcomes = await sent.send(
    ['bo', 'cy'].map((name) => ({ emailAddress: `${name}@example.com`, role: 'member' })),
  )
  const [bo = '', cy = ''] = outcomes.map(({ invitation }) => invitation?.id)
  await world.expire(bo)
  await world.expire(cy)
  const newer = await sent.resend(bo)
  await sent.revoke(newer.id)
  const shown = async (status?: string[]) =>
    (await sent.list({ ...everything, status, order: 'emailAddress' })).items.map(({ id }) => id)
  expect(await shown()).toEqual([newer.id, cy])
  expect(await shown(['expired'])).toEqual([cy])
  expect(await shown(['expired', 'pending'])).toEqual([cy])
  expect(await shown(['pending'])).toEqual([])
  expect(await shown(['revoked'])).toEqual([newer.id])
})
