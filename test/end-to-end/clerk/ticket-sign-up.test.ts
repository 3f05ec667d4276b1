import { describe, expect, it } from 'vitest'
import { inviteToApplication } from '../../../fakes/clerk/invitations.ts'
import { userWithAddress } from '../../../fakes/clerk/people.ts'
import { startTicketHost, focused, outcome, says, signedInAs, signIn, signUp } from './react/ticket-scenes.ts'

const host = startTicketHost()
const { api, database, invited, newAddress, open, roleOf, writes } = host

describe('a link to sign up with', () => {
  it('makes an account and joins', async () => {
    const { emailAddress, organization, ticket } = invited({ account: false })
    const { page, problems } = await open(ticket, 'sign_up')
    await signUp(page).waitFor()
    expect(writes()).toEqual([])
    await signUp(page).press('Enter')
    await signedInAs(page, emailAddress)
    await says(page, `You’ve joined ${organization.name}.`)
    expect(host.requests('/sign_ups')).toHaveLength(1)
    expect(problems).toEqual([])
  })

  it('asks for what is missing, and keeps what was typed', async () => {
    api.settings.requiredFields = ['first_name', 'last_name']
    const { emailAddress, ticket } = invited({ account: false })
    const { page, problems } = await open(ticket, 'sign_up')
    await signUp(page).press('Enter')
    await says(page, 'Your account still needs the following.')
    await expect.poll(() => focused(page)).toContain('Your account still needs the following.')
    expect(userWithAddress(database, emailAddress)).toBeUndefined()
    await page.keyboard.press('Tab')
    await page.keyboard.type('Layla')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Hassan')
    host.befall(({ url }) => (url.includes('/sign_ups/') ? 'drop before' : undefined))
    await page.keyboard.press('Enter')
    await says(page, 'We couldn’t confirm whether that worked.')
    expect(await page.getByLabel('First name').inputValue()).toBe('Layla')
    host.befall(() => undefined)
    const before = host.sent.length
    await signUp(page).evaluate((button) => {
      if (button instanceof HTMLElement) for (const _ of [1, 2]) button.click()
    })
    await signedInAs(page, emailAddress)
    expect(host.sent.slice(before).filter(({ path }) => path.includes('/sign_ups/'))).toHaveLength(1)
    expect(userWithAddress(database, emailAddress)).toMatchObject({ firstName: 'Layla', lastName: 'Hassan' })
    expect(host.requests('/sign_ups')).toHaveLength(1)
    expect(problems).toEqual([])
  })

  it('asks for a password, and says what is wrong with it', async () => {
    const { ticket } = invited({ account: false })
    const { page } = await open(ticket, 'sign_up')
    const attempt = {
      object: 'sign_up_attempt',
      id: 'sua_1',
      status: 'missing_requirements',
      missing_fields: ['password'],
      required_fields: ['email_address', 'password'],
    }
    const refused = {
      message: 'Found in a breach',
      long_message: 'This password has been found in a breach. Choose another one.',
      code: 'form_password_pwned',
      meta: { param_name: 'password' },
    }
    host.befall(({ url }) => {
      if (url.includes('/sign_ups/')) return Response.json({ errors: [refused] }, { status: 422 })
      return url.includes('/sign_ups') ? Response.json({ response: attempt, client: null }) : undefined
    })
    await signUp(page).click()
    await page.getByLabel('Password').fill('correct horse battery staple')
    await signUp(page).click()
    await says(page, refused.long_message)
    expect(await page.getByLabel('Password').getAttribute('aria-describedby')).toBe('password-error')
    expect(host.sent.at(-2)?.body).toContain('password=correct')
  })

  it('turns to signing in where there is an account', async () => {
    const { emailAddress, organization, ticket } = invited()
    const { page } = await open(ticket, 'sign_up')
    await signUp(page).click()
    await says(page, 'You have an account already.')
    expect(roleOf(organization.id, emailAddress)).toBeUndefined()
    await signIn(page).click()
    await signedInAs(page, emailAddress)
    expect(roleOf(organization.id, emailAddress)).toBe('org:member')
  })

  it('names nothing where the press has joined nothing', async () => {
    const emailAddress = newAddress()
    host.acceptedBefore(emailAddress, false)
    const { ticket } = inviteToApplication(database, { emailAddress })
    const { page } = await open(ticket, 'sign_up')
    await signUp(page).click()
    await signedInAs(page, emailAddress)
    expect(await outcome(page)).toBe('What you have joined is in the list.')
  })

  it('signs up to the application where the link says nothing', async () => {
    const emailAddress = newAddress()
    const invitation = inviteToApplication(database, { emailAddress })
    const { page, problems } = await open(invitation.ticket)
    await page.getByRole('button', { name: 'Create account', exact: true }).click()
    await signedInAs(page, emailAddress)
    expect(await page.content()).not.toMatch(/You’ve joined|What you have joined/)
    expect(invitation.status).toBe('accepted')
    expect(problems).toEqual([])
  })
})
