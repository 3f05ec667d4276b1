// @vitest-environment node
import { en } from 'invitekit'
import type { Messages } from 'invitekit'
import { describe, expect, it } from 'vitest'

/** What is offered next to English. */
const tags = 'de fr es pt-BR it nl pl ja zh-CN ko ar he tr hi'.split(' ')

const files = import.meta.glob<Record<string, Messages>>('../../src/i18n/locales/*.ts', { eager: true })
const byTag = new Map(
  Object.entries(files).map(([path, exported]) => [path.replace(/^.*\/|\.ts$/g, ''), exported]),
)

/** Counted texts end in the name of a form. */
const forms = ['zero', 'one', 'two', 'few', 'many', 'other']

/** Every text at every depth, by its path: `outcomes.joined`. */
function textsOf(value: unknown, path: string[] = []): [string, string][] {
  if (typeof value === 'string') return [[path.join('.'), value]]
  return Object.entries(Object(value)).flatMap(([key, inner]) => textsOf(inner, [...path, key]))
}

function split(path: string): { text: string; form: string | undefined } {
  const dot = path.lastIndexOf('.')
  const form = path.slice(dot + 1)
  return forms.includes(form) && counted.has(path.slice(0, dot))
    ? { text: path.slice(0, dot), form }
    : { text: path, form: undefined }
}

/** The texts that English has in forms. Something else may be called `other`: it has neighbours that are no forms. */
function countedIn(value: object, path: string[] = []): string[] {
  const keys = Object.keys(value)
  if (keys.includes('other') && keys.every((key) => forms.includes(key))) return [path.join('.')]
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null ? countedIn(inner, [...path, key]) : [],
  )
}

const counted = new Set(countedIn(en))
const english = new Map(textsOf(en))

/** English in the form that counts for a text of another language. */
function englishOf(path: string): string {
  const { text, form } = split(path)
  return english.get(path) ?? (form ? english.get(`${text}.other`) : undefined) ?? ''
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w*\}/g))].toSorted()
}

/** May be as in English, in every language: there is nothing to translate in them. */
const anyLanguage = [
  'inboxCountMore', // A number and a sign.
  'inviteComma', // A mark.
  'inviteNamed', // Two values and a mark.
  'inviteResultEnd', // A value and a mark.
  'inviteFile', // A file's name stays ASCII where a language wishes.
]

/** The language has the same word as English. */
const sameWord: Record<string, string[]> = {
  de: ['roles.admin', 'sentFilter', 'sentStatus', 'inviteReceipt.name', 'inviteReceipt.reasons.offline'],
  fr: ['cardTitleUnread', 'listTitle', 'sentCount.one', 'sentCount.other', 'sentActions', 'inboxTitle'],
  it: ['inviteReceipt.reasons.offline'],
  nl: ['sentFilter', 'sentStatus', 'inviteReceipt.reasons.offline'],
  pl: ['sentFilter', 'sentStatus'],
  'pt-BR': ['sentFilter', 'sentStatus'],
}

/** What is seen, and the name over it that has to contain it. */
const named: readonly (readonly [visible: string, name: string])[] = [
  ['accept', 'acceptNamed'],
  ['decline', 'declineNamed'],
  ['undo', 'undoNamed'],
  ['sentUndo', 'sentUndoFor'],
  ['inviteUndo', 'inviteUndoNamed'],
  ['inviteRemove', 'inviteRemoveNamed'],
]

it('has these languages, and no others', () => {
  expect([...byTag.keys()].toSorted()).toEqual(tags.toSorted())
})

describe.each([...byTag])('%s', (tag, exported) => {
  const [name, ...others] = Object.keys(exported)
  const messages = exported[name ?? '']
  const texts = new Map(textsOf(messages))

  /** The paths of the texts that are not as they should be. */
  function wrong(isWrong: (text: string, path: string) => boolean): string[] {
    return [...texts].filter(([path, text]) => isWrong(text, path)).map(([path, text]) => `${path}: ${text}`)
  }

  it('is exported by its tag', () => {
    expect([name, ...others]).toEqual([tag.replace('-', '')])
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag])
  })

  it('has every text, and no other', () => {
    const keysOf = (all: Map<string, string>) => [...new Set([...all.keys()].map((path) => split(path).text))]
    expect(keysOf(texts).toSorted()).toEqual(keysOf(english).toSorted())
    expect(wrong((text) => text.trim() === '')).toEqual([])
  })

  it('has the forms that its numbers need, and no other', () => {
    const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
    const told = [...counted].map((text) => ({
      text,
      forms: forms.filter((form) => texts.has(`${text}.${form}`)),
    }))
    const missing = told.filter((one) => {
      const inflected = english.has(`${one.text}.one`)
      return (
        !one.forms.includes('other') || (inflected && categories.some((form) => !one.forms.includes(form)))
      )
    })
    const idle = told.filter((one) => one.forms.some((form) => !categories.some((known) => known === form)))
    expect({ missing, idle }).toEqual({ missing: [], idle: [] })
  })

  it('puts in the same values', () => {
    const differing = wrong((text, path) => {
      const has = placeholders(text)
      const needs = placeholders(englishOf(split(path).form ? `${split(path).text}.other` : path))
      const spelled = ['zero', 'one', 'two'].includes(split(path).form ?? '')
      const without = needs.filter((value) => value !== '{count}')
      return ![needs, ...(spelled ? [without] : [])].some((values) => values.join() === has.join())
    })
    expect(differing).toEqual([])
    expect(wrong((text) => /[{}]/.test(text.replaceAll(/\{\w+\}/g, '')))).toEqual([])
  })

  it('leaves nothing in English', () => {
    const allowed = new Set([...anyLanguage, ...(sameWord[tag] ?? [])])
    const left = [...texts].filter(([path, text]) => text === englishOf(path)).map(([path]) => path)
    expect(left.filter((path) => !allowed.has(path))).toEqual([])
    // A list that names what is translated by now would hide the next one.
    expect((sameWord[tag] ?? []).filter((path) => !left.includes(path))).toEqual([])
  })

  it('has no control character, no straight quote and no three dots', () => {
    expect(wrong((text) => /\p{Bidi_Control}|[\p{Cc}\u200B\u2060\uFEFF]/u.test(text))).toEqual([])
    expect(wrong((text) => /["'`]|\.{2}/.test(text))).toEqual([])
    expect(wrong((text) => text !== text.trim() && text !== ', ' && text !== '، ')).toEqual([])
  })

  it('ends in … where English does', () => {
    expect(wrong((text, path) => text.endsWith('…') !== englishOf(path).endsWith('…'))).toEqual([])
  })

  it('has names that contain what is seen', () => {
    const apart = named.filter(([visible, over]) => !texts.get(over)?.includes(texts.get(visible) ?? '\0'))
    expect(apart).toEqual([])
  })
})
