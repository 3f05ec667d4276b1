import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayText } from '../../src/model/display-text.ts'
import { hasMixedScripts } from '../../src/model/mixed-scripts.ts'

/** Names in which a letter stands for one that looks like it; written with escapes, because eyes can't tell. */
const mixed: Record<string, string> = {
  'a Cyrillic А before Latin': '\u0410cme',
  'a Cyrillic с inside Latin': 'A\u0441me',
  'a Cyrillic е behind Latin': 'Acm\u0435',
  'a Cyrillic о twice': 'G\u043E\u043Egle',
  'a Cyrillic р': '\u0440aypal',
  'a Cyrillic ѕ': 'Micro\u0455oft',
  'a Cyrillic і': 'L\u0456nkedIn',
  'a Cyrillic ј': 'Al\u0458azeera',
  'a Cyrillic һ': 'Git\u04BBub',
  'a Cyrillic ԁ': '\u0501ropbox',
  'a Cyrillic ԛ': 'S\u051Buare',
  'a Cyrillic ԝ': '\u051Dise',
  'a Cyrillic ӏ': 'App\u04CFe',
  'a Latin a in a Cyrillic word': 'Сбербaнк',
  'a Latin c in a Cyrillic word': 'Роcсия',
  'a Greek ο': 'G\u03BFogle',
  'a Greek Α': '\u0391cme',
  'a Greek ν': '\u03BDercel',
  'a Greek ι': 'L\u03B9nkedIn',
  'a Greek Ρ': '\u03A1aypal',
  'an Armenian օ': 'G\u0585ogle',
  'an Armenian ս': 'B\u057Dffer',
  'an Armenian հ': 'Git\u0570ub',
  'a Cherokee Ꭺ': '\u13AAcme',
  'a Cherokee Ꮇ': '\u13B7icrosoft',
  'a Cherokee Ꭱ': 'N\u13AAVY',
  'the second word': 'The A\u0441me Company',
  'a word in brackets': 'Acme (C\u0430nada)',
  'a letter behind a digit': 'B2\u0412',
  'a letter behind an accent': 'Caf\u0065\u0301\u0441',
  'letters that a soft hyphen parts': 'Ac\u00AD\u043Ce',
  'letters that a zero-width space parts': 'Ac\u200B\u043Ce',
  'letters that a joiner parts': 'Ac\u200D\u043Ce',
}

/** Names that people and organizations have. */
const ordinary: Record<string, string> = {
  'nothing at all': '',
  Latin: 'Acme, Inc.',
  'Latin with accents': 'Žluťoučký kůň',
  'Vietnamese in parts': 'Nguye\u0302\u0303n',
  'full-width Latin': 'Ａｃｍｅ',
  'Latin with digits': 'Web3 4u2',
  'all Cyrillic': 'Сбербанк',
  'Cyrillic beside Latin': 'Яндекс Go',
  'Latin beside Cyrillic': 'Ozon Банк',
  'Cyrillic and Latin with a hyphen': 'IT-компания',
  'Latin and Cyrillic with a slash': 'Ozon/Озон',
  'Latin in brackets': 'Газпром (Gazprom)',
  'Ukrainian with an apostrophe': "Кам'янець",
  Serbian: 'Љубав и Њива',
  'all Greek': 'Ακρόπολις',
  'Greek beside Latin': 'Δέλτα Hotel',
  'a Greek letter with a hyphen': 'β-Carotene Labs',
  'all Armenian': 'Հայաստան',
  'Armenian beside Latin': 'Արարատ Bank',
  'all Cherokee': 'ᏣᎳᎩ',
  Japanese: '株式会社ヴァ',
  'Japanese with Latin in one word': 'Tシャツ屋',
  'Chinese with Latin in one word': '阿里巴巴Cloud',
  'Korean with Latin in one word': 'LG전자',
  'Japanese with Cyrillic': 'ロシアРоссия',
  Arabic: 'مؤسسة النخيل',
  'Arabic beside Latin': 'STC قناة',
  Hebrew: 'שלום Bank',
  'Hindi with a joiner': 'क्\u200Dष Labs',
  Thai: 'ไทย Airways',
  'Georgian beside Latin': 'თბილისი Tech',
  emoji: '👩🏽‍🚀 Orbit 🇵🇹',
  'the micro sign, which is of no script': 'µTorrent',
  punctuation: '!!! – ???',
}

describe('F44 hasMixedScripts', () => {
  it('is tried on 60 names and more', () => {
    expect(Object.keys({ ...mixed, ...ordinary }).length).toBeGreaterThanOrEqual(60)
  })

  it.each(Object.entries(mixed))('F44: warns of %s', (_what, name) => {
    expect(hasMixedScripts(name)).toBe(true)
    expect(hasMixedScripts(displayText(name))).toBe(true)
  })

  it.each(Object.entries(ordinary))('F44: says nothing of %s', (_what, name) => {
    expect(hasMixedScripts(name)).toBe(false)
  })

  it('F44: finds one look-alike anywhere in a word, however long', () => {
    const latin = fc.string({ unit: fc.constantFrom('a', 'É', 'ß', 'e\u0301', '9'), maxLength: 60 })
    const lookAlike = fc.constantFrom('\u0430', '\u03BF', '\u0585', '\u13AA')
    fc.assert(
      fc.property(latin, lookAlike, latin, (before, letter, after) => {
        const word = `x${before}${letter}${after}`
        expect(hasMixedScripts(`The ${word}, Inc.`)).toBe(true)
        expect(hasMixedScripts(`x ${before.replaceAll(/[^9]/g, '')}${letter} x`)).toBe(false)
      }),
    )
  })

  it('F44: takes no longer for a long name than its length', () => {
    const start = performance.now()
    expect(hasMixedScripts(`${'a'.repeat(200_000)} ${'я'.repeat(200_000)}`)).toBe(false)
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})
