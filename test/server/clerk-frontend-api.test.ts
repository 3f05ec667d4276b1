import { expect, it } from 'vitest'
import { createClerkDatabase } from '../../fakes/clerk/database.ts'
import { createFrontendApi } from '../../fakes/clerk/frontend-api/frontend-api.ts'
import { addMember, addOrganization, addUser } from '../../fakes/clerk/people.ts'

/** An administrator of one organization, with a browser that asks in their name. */
function signedIn() {
  const database = createClerkDatabase()
  const api = createFrontendApi(database)
  const user = addUser(database, { emailAddress: 'ada@example.com' })
  const organization = addOrganization(database, { name: 'Acme', admin: user })
  const headers = { Cookie: `__client=${api.signIn(user.id)}` }
  const ask = async (path: string, body?: Record<string, string>) => {
    const url = `https://clerk.example.com/v1${path}`
    const given = body && { method: 'POST', body: new URLSearchParams(body) }
    const answer = await api.fetch(new Request(url, { headers, ...given }))
    return { status: answer.status, body: await answer.json() }
  }
  return {
    api,
    ask,
    database,
    organization,
    request: new Request('https://app.example.com/', { headers }),
    user,
  }
}

it('tells a host’s server whose request it is, and where they work', async () => {
  const { api, ask, organization, request, user } = signedIn()
  expect(api.authenticate(request)).toEqual({ userId: user.id, organizationId: null })
  const [session] = (await ask('/client')).body.response.sessions
  await ask(`/client/sessions/${session.id}/touch`, { active_organization_id: organization.id })
  expect(api.authenticate(request)).toEqual({ userId: user.id, organizationId: organization.id })
  expect(api.authenticate(new Request('https://app.example.com/'))).toBeNull()
})

it('shows people themselves, what they belong to, and each organization', async () => {
  const { ask, organization, user } = signedIn()
  expect((await ask('/me')).body.response).toMatchObject({
    id: user.id,
    primary_email_address_id: `idn_${user.id}`,
  })
  const memberships = { total_count: 1, data: [{ role: 'org:admin', organization: { id: organization.id } }] }
  expect((await ask('/me/organization_memberships?limit=5')).body.response).toMatchObject(memberships)
  const itself = (await ask(`/organizations/${organization.id}`)).body.response
  expect(itself).toMatchObject({ name: 'Acme', members_count: 1, pending_invitations_count: 0 })
})

it('tells an organization’s members to members, page by page', async () => {
  const { api, ask, database, organization } = signedIn()
  const cy = addUser(database, { emailAddress: 'cy@example.com' })
  addMember(database, { organizationId: organization.id, userId: cy.id, role: 'org:member' })
  const path = `/organizations/${organization.id}/memberships`
  const identifiers = async (query: string) =>
    (await ask(path + query)).body.response.data.map(
      (one: { public_user_data: { identifier: string } }) => one.public_user_data.identifier,
    )
  expect(await identifiers('')).toEqual(['cy@example.com', 'ada@example.com'])
  expect(await identifiers('?limit=1&offset=1')).toEqual(['ada@example.com'])
  const stranger = addUser(database, { emailAddress: 'eve@example.com' })
  const headers = { Cookie: `__client=${api.signIn(stranger.id)}` }
  const url = `https://clerk.example.com/v1${path}`
  expect((await api.fetch(new Request(url, { headers }))).status).toBe(403)
})

it.each(['end', 'remove'])('signs out: %s', async (verb) => {
  const { api, ask, request } = signedIn()
  const [session] = (await ask('/client')).body.response.sessions
  const { body } = await ask(`/client/sessions/${session.id}/${verb}`, {})
  expect(body.response.status).toBe(verb === 'end' ? 'ended' : 'removed')
  expect(body.client.sessions).toEqual([])
  expect(api.authenticate(request)).toBeNull()
  expect((await ask('/me')).status).toBe(401)
})

it.each([
  ['/me/organization_invitations?limit=0', 'limit'],
  ['/me/organization_invitations?limit=501', 'limit'],
  ['/me/organization_invitations?offset=-1', 'offset'],
])('refuses a part of a list that is none: %s', async (path, name) => {
  const { status, body } = await signedIn().ask(path)
  expect(status).toBe(422)
  expect(body.errors[0]).toMatchObject({ code: 'form_param_value_invalid', meta: { param_name: name } })
})

it('has nothing at other addresses', async () => {
  const { status, body } = await signedIn().ask('/me/passkeys')
  expect(status).toBe(404)
  expect(body.errors[0].code).toBe('resource_not_found')
})
