import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { en } from '../../src/i18n/en/en.ts'
import { fill, fillWith } from '../../src/i18n/fill.ts'

const hostile = [
  '$&',
  '$1',
  '$`',
  '$$',
  '{organization}',
  '{inviter}',
  '{{organization}}',
  '}{',
  '%s',
  '\\{organization\\}',
  '<b>Acme</b>',
  '&lt;b&gt;',
  '"\'`',
  '__proto__',
  '',
]

/** What the components put into messages. */
const known = [
  'accept',
  'action',
  'address',
  'count',
  'decline',
  'domains',
  'done',
  'inviter',
  'organization',
  'result',
  'role',
  'status',
  'suggestion',
  'time',
  'total',
  'undo',
  'when',
]

function texts(messages: object): string[] {
  return Object.values(messages).flatMap((message) =>
    typeof message === 'string' ? message : texts(message),
  )
}

describe('fill', () => {
  it('puts values in the place of their names', () => {
    expect(fill('Join {organization}', { organization: 'Acme' })).toBe('Join Acme')
    expect(fill('{inviter} invites you to {organization}.', { inviter: 'Ada', organization: 'Acme' })).toBe(
      'Ada invites you to Acme.',
    )
    expect(fill('{organization}', { organization: 'Acme' })).toBe('Acme')
  })

  it('puts a value in wherever its name stands', () => {
    expect(fill('{organization}, {organization}', { organization: 'Acme' })).toBe('Acme, Acme')
  })

  it('leaves a message without names as it is', () => {
    expect(fill('Accept', { organization: 'Acme' })).toBe('Accept')
    expect(fill('', {})).toBe('')
    expect(fill('{ organization } {} {a b}', { organization: 'Acme' })).toBe('{ organization } {} {a b}')
  })

  it('puts nothing in the place of a name that it has no value for', () => {
    expect(fill('Join {organization}', {})).toBe('Join ')
  })

  it.each(hostile)('F46: puts in %j letter by letter', (organization) => {
    expect(fill('Join {organization} now', { organization })).toBe(`Join ${organization} now`)
  })

  it('F46: does not look for names in what it has put in', () => {
    const values = { organization: '{inviter}', inviter: '{organization}' }
    expect(fill('{inviter} of {organization}', values)).toBe('{organization} of {inviter}')
  })
})

describe('fillWith', () => {
  it('puts elements in the place of their names', () => {
    const { container } = render(
      <p>
        {fillWith('{inviter} invites you to {organization}.', {
          inviter: 'Ada',
          organization: <bdi>Acme</bdi>,
        })}
      </p>,
    )
    expect(container.innerHTML).toBe('<p>Ada invites you to <bdi>Acme</bdi>.</p>')
  })

  it('puts an element in wherever its name stands', () => {
    const { container } = render(fillWith('{x}{x}', { x: <bdi>Acme</bdi> }))
    expect(container.innerHTML).toBe('<bdi>Acme</bdi><bdi>Acme</bdi>')
  })

  it.each(hostile)('F46: shows %j as the text that it is', (name) => {
    const { container } = render(
      fillWith('Join {organization} now', { organization: <bdi>{name}</bdi>, inviter: 'nobody' }),
    )
    expect(container.textContent).toBe(`Join ${name} now`)
    expect(container.children).toHaveLength(1)
    expect(container.firstElementChild?.children).toHaveLength(0)
  })

  it('shows nothing in the place of a name that it has no element for', () => {
    const { container } = render(fillWith('Join {organization}', {}))
    expect(container.innerHTML).toBe('Join ')
  })
})

describe('en', () => {
  it('names only what the components put in', () => {
    const named = texts(en).flatMap((text) => [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name))
    expect(new Set(named)).toEqual(new Set(known))
  })

  it('has a word for everything, and no brace out of place', () => {
    // What stands between the parts of a sentence is space for the most part.
    const all = texts({ ...en, inviteComma: en.inviteComma.trim() })
    expect(all.length).toBeGreaterThan(50)
    expect(all.filter((text) => text.trim() === '' || text !== text.trim())).toEqual([])
    expect(all.filter((text) => /[{}]/.test(text.replaceAll(/\{\w+\}/g, '')))).toEqual([])
  })

  it('spells typographic marks out', () => {
    expect(texts(en).filter((text) => /['"]|\.\.\./.test(text))).toEqual([])
  })
})
