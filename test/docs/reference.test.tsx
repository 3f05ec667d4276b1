import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { AcceptCard, InvitationList, InviteForm, SentInvitations } from 'invitekit'
import {
  exampleNow,
  exampleOrganization,
  memoryInvitation,
  memoryInvitations,
  WithInvitations,
} from 'invitekit/testing'
import { theme } from '../../src/theme/preset.ts'

const root = join(import.meta.dirname, '../..')
const reference = readFileSync(join(root, 'docs/reference.md'), 'utf8')

/** The rows of the table below a heading: what its first column names, and all that the row says. */
function rowsBelow(heading: string): Map<string, string> {
  const [, section = ''] = reference.split(`\n## ${heading}\n`)
  const rows = (section.split('\n## ')[0] ?? '').matchAll(/^\| `([^`]+)` +\|(.*)$/gm)
  return new Map(Array.from(rows, ([, name = '', row = '']) => [name, row]))
}

const slots = rowsBelow('Slots')
const variables = rowsBelow('Variables')
const states = (reference.split('\n## States\n')[1] ?? '').split('\n## ')[0] ?? ''

/** What an element says that the table does not: its slot, or an attribute, or the value of one. */
function untold(element: Element): string[] {
  const name = element.getAttribute('data-slot') ?? ''
  const row = slots.get(name)
  if (row === undefined) return [name]
  return [...element.attributes]
    .filter((attribute) => /^data-(?!slot$)/.test(attribute.name))
    .filter(({ name: key, value }) => {
      const [, said = ''] = row.split(`\`${key}\`: `)
      const values = (said.split('<br/>')[0] ?? '') + (said.startsWith('any [state]') ? states : '')
      return !(
        values.includes(`\`${value}\``) || /present|a number|words|the columns|the exact time/.test(values)
      )
    })
    .map((attribute) => `${name} ${attribute.name}=${attribute.value}`)
}

function untoldOnPage(): string[] {
  const elements = [...document.querySelectorAll('[data-slot]')]
  expect(elements.length).toBeGreaterThan(10)
  return elements.flatMap(untold)
}

it('tells every slot of a list, with its attributes', async () => {
  render(
    <WithInvitations>
      <InvitationList openOrganization={() => <a href="#there">Open</a>} onRequestInvitation={() => {}} />
    </WithInvitations>,
  )
  expect(untoldOnPage()).toEqual([])
  await userEvent.click(await screen.findByRole('button', { name: /Accept invitation to Acme/ }))
  await screen.findByText('You joined Acme.')
  expect(untoldOnPage()).toEqual([])
})

it('tells every slot of a card, with its attributes', async () => {
  render(
    <WithInvitations>
      <AcceptCard invitationId="inv_globex" describeRole={() => 'Everything.'} />
      <AcceptCard invitationId="inv_wonka" onRequestInvitation={() => {}} />
      <AcceptCard invitationId="inv_none" />
    </WithInvitations>,
  )
  await screen.findByText('This invitation was revoked.')
  await screen.findByText(/We can’t find this invitation/)
  await screen.findByText('Everything.')
  expect(untoldOnPage()).toEqual([])
})

/** An administrator of Acme, who has sent one invitation. */
function administrator() {
  return memoryInvitations({
    emailAddress: 'ana@example.com',
    organization: exampleOrganization(),
    invitations: [memoryInvitation()],
    clock: () => exampleNow,
    refusals: [['bo@example.com', 'invalidEmailAddress']],
  })
}

it('tells every slot of the table of sent invitations, with its attributes', async () => {
  render(
    <WithInvitations client={administrator()}>
      <SentInvitations />
    </WithInvitations>,
  )
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Select invitee@example.com' }))
  expect(untoldOnPage()).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: /^Revoke \d/ }))
  await screen.findByRole('button', { name: /^Undo revoking/ })
  expect(untoldOnPage()).toEqual([])
})

it('tells every slot of the invite form, with its attributes', async () => {
  render(
    <WithInvitations client={administrator()}>
      <InviteForm policy={{ seats: 2 }} domains={['acme.test']} />
    </WithInvitations>,
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Send invitations' }))
  await screen.findByRole('group', { name: 'There is a problem' })
  expect(untoldOnPage()).toEqual([])
  await userEvent.click(screen.getByRole('textbox', { name: 'E-mail addresses' }))
  await userEvent.paste(
    'invitee@example.com, maya@example.com, Maya@example.com, bo@example.com, kofi@example.com, a@amce.test, @b',
  )
  await screen.findByText(/There is no seat left/)
  expect(untoldOnPage()).toEqual([])
  await userEvent.click(await screen.findByRole('button', { name: 'Send 2 invitations' }))
  await screen.findByRole('heading', { name: '1 invitation sent, 1 failed.' })
  expect(untoldOnPage()).toEqual([])
})

it('tells every variable that the stylesheet reads and does not set itself', () => {
  const styles = globSync('src/**/*.css', { cwd: root }).map((path) => readFileSync(join(root, path), 'utf8'))
  const text = [...styles, JSON.stringify(theme)].join('\n')
  const own = new Set(Array.from(text.matchAll(/(--ik-[\w-]+):/g), ([, name]) => name))
  const read = new Set(Array.from(text.matchAll(/var\((--ik-[\w-]+)/g), ([, name = '']) => name))
  const open = [...read].filter((name) => !own.has(name))
  expect(open.length).toBeGreaterThan(15)
  expect(open.filter((name) => !variables.has(name))).toEqual([])
  expect([...variables.keys()].filter((name) => !read.has(name))).toEqual([])
})

it('is what the source says now', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/reference.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect({ status, said: status ? stderr : '' }).toEqual({ status: 0, said: '' })
})
