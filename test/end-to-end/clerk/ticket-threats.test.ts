import { describe, expect, it } from 'vitest'
import { startTicketHost, focused, says, signedInAs, signIn, signOut } from './react/ticket-scenes.ts'

const host = startTicketHost()
const { invited, newAddress, open, writes } = host

describe('somebody else signed in', () => {
  it('T07: sends nothing before they have chosen to leave', async () => {
    const { emailAddress, invitation, ticket } = invited()
    const somebodyElse = newAddress()
    const { page, problems } = await open(ticket, 'sign_in', somebodyElse)
    await signedInAs(page, somebodyElse)
    await page.waitForLoadState('networkidle')
    expect(writes()).toEqual([])
    expect(await signIn(page).count()).toBe(0)
    await signOut(page).press('Enter')
    await signIn(page).waitFor()
    await expect.poll(() => focused(page)).toBe('Your invitation')
    expect(host.requests('/sign_ins')).toHaveLength(0)
    expect(invitation.status).toBe('pending')
    await signIn(page).press('Enter')
    await signedInAs(page, emailAddress)
    expect(host.requests('/sign_ins')).toHaveLength(1)
    expect(problems).toEqual([])
  })

  it('shows what is theirs already', async () => {
    const { emailAddress, organization, ticket } = invited()
    const { page } = await open(ticket, 'sign_in', emailAddress)
    await signedInAs(page, emailAddress)
    await page.getByRole('button', { name: /^Accept/ }).click()
    await says(page, `You joined ${organization.name}.`)
    expect(host.requests('/sign_ins')).toHaveLength(0)
  })
})

describe('the secret', () => {
  it('T05, T06: is in no request but its own, and nowhere in the page', async () => {
    const { emailAddress, ticket } = invited()
    const { page, problems } = await open(ticket, 'sign_in')
    expect(await page.evaluate(() => window.hadTicket)).toBe(true)
    const [first, ...later] = host.sent
    expect(first?.path).toContain(ticket)
    for (const one of later) expect(JSON.stringify(one)).not.toContain(ticket)
    const before = host.sent.length
    await signIn(page).click()
    await signedInAs(page, emailAddress)
    await page.waitForLoadState('networkidle')
    const withIt = host.sent.slice(before).filter((one) => JSON.stringify(one).includes(ticket))
    expect(withIt.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`)).toEqual([
      'POST /v1/client/sign_ins',
    ])
    const seen = await page.evaluate(() =>
      JSON.stringify([
        location.href,
        history.state,
        document.title,
        document.documentElement.outerHTML,
        JSON.stringify(localStorage),
        JSON.stringify(sessionStorage),
        document.cookie,
      ]),
    )
    expect(seen).not.toContain(ticket)
    await page.goBack().catch(() => null)
    expect(page.url()).not.toContain(ticket)
    expect(problems).toEqual([])
  })

  it('T06: is in no error that is shown or printed', async () => {
    const { ticket } = invited()
    const { page, problems } = await open(ticket, 'sign_in')
    host.befall(({ url }) => {
      if (!url.includes('/sign_ins')) return undefined
      const text = `Ticket ${ticket} is invalid`
      const errors = [{ message: text, long_message: text, code: 'ticket_invalid_code' }]
      return Response.json({ errors }, { status: 400 })
    })
    await signIn(page).click()
    await says(page, 'This invitation can’t be used')
    expect(await page.content()).not.toContain(ticket)
    expect(problems).toEqual([])
  })

  it('T08: a visit alone changes nothing', async () => {
    const { invitation, ticket } = invited()
    for (const status of ['sign_in', 'sign_up', undefined]) {
      const { page } = await open(ticket, status)
      await page.mouse.wheel(0, 500)
      await page.keyboard.press('Tab')
      await page.reload()
      await page.waitForLoadState('networkidle')
    }
    expect(writes()).toEqual([])
    expect(invitation.status).toBe('pending')
  })
})
