import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayText, initials } from '../../src/model/display-text.ts'

const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}'

/** Names with something in them that deceives or hides, and what a reader gets to see. */
const cleaned: Record<string, [name: string, shown: string]> = {
  'a right-to-left override': ['Acme\u202Egpj.exe', 'Acmegpj.exe'],
  'a left-to-right override': ['\u202DAcme', 'Acme'],
  'embeddings and their end': ['\u202AAc\u202Bme\u202C', 'Acme'],
  'left-to-right and right-to-left isolates': ['\u2066Ac\u2067me\u2069', 'Acme'],
  'a first-strong isolate left open': ['Acme\u2068', 'Acme'],
  'direction marks': ['\u200EAc\u200Fme\u061C', 'Acme'],
  'zero-width spaces': ['A\u200Bc\u200Bm\u200Be', 'Acme'],
  'word joiners': ['Ac\u2060me', 'Acme'],
  'invisible operators': ['A\u2061c\u2062m\u2063e\u2064', 'Acme'],
  'an invisible character that no version of Unicode has used': ['Ac\u2065me', 'Acme'],
  'a byte order mark': ['\uFEFFAcme\uFEFF', 'Acme'],
  'soft hyphens': ['Ac\u00ADme\u00AD', 'Acme'],
  'a grapheme joiner': ['Ac\u034Fme', 'Acme'],
  'a Mongolian vowel separator': ['Ac\u180Eme', 'Acme'],
  'Hangul fillers': ['\u115F\u1160\u3164Acme\uFFA0', 'Acme'],
  'Khmer inherent vowels': ['Ac\u17B4me\u17B5', 'Acme'],
  'blank Braille': ['\u2800Acme\u2800', 'Acme'],
  'deprecated format characters': ['\u206AAc\u206Cme\u206F', 'Acme'],
  'interlinear annotation': ['Ac\uFFF9m\uFFFAe\uFFFB', 'Acme'],
  'specials that are not assigned': ['Ac\uFFF0me\uFFF8', 'Acme'],
  'invisible musical symbols': ['Ac\u{1D173}me\u{1D17A}', 'Acme'],
  'shorthand format controls': ['Ac\u{1BCA0}me\u{1BCA3}', 'Acme'],
  'a text written in tags': ['Acme\u{E0065}\u{E0076}\u{E0069}\u{E006C}\u{E007F}', 'Acme'],
  'a language tag': ['\u{E0001}\u{E0065}\u{E006E}Acme', 'Acme'],
  'tags that are not assigned': ['Ac\u{E0000}m\u{E0002}e\u{E0080}', 'Acme'],
  'private-use characters': ['Ac\uE000m\u{F0000}e\u{10FFFD}', 'Acme'],
  'a lone high surrogate': ['Ac\uD83Dme', 'Acme'],
  'a lone low surrogate': ['Ac\uDE00me', 'Acme'],
  'surrogates that a zero-width space holds apart': ['Ac\uD83D\u200B\uDE00me', 'Acme'],
  'surrogates in the wrong order': ['Ac\uDE00\uD83Dme', 'Acme'],
  'a line feed': ['Acme\nInc', 'Acme Inc'],
  'a carriage return with a line feed': ['Acme\r\nInc', 'Acme Inc'],
  tabs: ['\tAcme\t\tInc', 'Acme Inc'],
  'a vertical tab and a form feed': ['Acme\v\fInc', 'Acme Inc'],
  'line and paragraph separators': ['Acme\u2028\u2029Inc', 'Acme Inc'],
  'a next-line control': ['Acme\u0085Inc', 'Acme Inc'],
  'a NUL': ['Acme\0Inc', 'Acme Inc'],
  'a terminal’s escape sequence': ['\u001B[31mAcme', '[31mAcme'],
  'delete and the upper controls': ['Acme\u007F\u009B\u009FInc', 'Acme Inc'],
  'spaces of every width': ['Acme\u00A0\u2003\u202F\u3000Inc', 'Acme Inc'],
  'spaces at the ends': ['   Acme   ', 'Acme'],
  'an invisible character between two spaces': ['Acme \u200B Inc', 'Acme Inc'],
  'a joiner between two spaces': ['Acme \u200D Inc', 'Acme Inc'],
  'a joiner in a Latin word': ['Ac\u200Dme', 'Acme'],
  'a non-joiner in a Latin word': ['Ac\u200Cme', 'Acme'],
  'joiners in a Cyrillic and a Greek word': ['Ак\u200Dме Ακ\u200Cμη', 'Акме Ακμη'],
  'a joiner in an Armenian word': ['Ակ\u200Dմե', 'Ակմե'],
  'a joiner between digits': ['1\u200D2', '12'],
  'joiners at the ends': ['\u200Dراه\u200C', 'راه'],
  'a whole run of joiners': ['Ac\u200C\u200D\u200C\u200Dme', 'Acme'],
  'a joiner between an emoji and a Latin letter': ['\u{1F469}\u200DAcme', '\u{1F469}Acme'],
  'fifty marks stacked on one letter': [`A${'\u0301'.repeat(50)}cme`, `A${'\u0301'.repeat(4)}cme`],
  'marks stacked with joiners between them': [
    `क${'\u20D0\u20D0\u20D0\u20D0\u200D'.repeat(10)}ख`,
    `क${'\u20D0'.repeat(4)}ख`,
  ],
  'every kind at once': ['\u202E\u200B A\u00ADc\u2066m\n\u{E0041}e \uD800', 'Acm e'],
}

/** Names that people and organizations really have, and such as only look dangerous. */
const untouched: Record<string, string> = {
  'a plain name': 'Acme, Inc.',
  'composed accents': 'Žluťoučký kůň',
  'decomposed accents': 'Nguye\u0302\u0303n Thi\u0323 My\u0303',
  'an apostrophe and an ampersand': 'O’Brien & Sons',
  'Arabic with vowel marks': 'مُحَمَّد',
  'a Persian non-joiner': 'می\u200Cخواهم',
  'a Hindi joiner': 'क्\u200Dष',
  'a Hindi non-joiner': 'क्\u200Cष',
  'a Sinhala joiner': 'ශ්\u200Dරී ලංකා',
  'a Bengali joiner': 'র\u200D্যাব',
  'Hebrew with points': 'שָׁלוֹם',
  'Thai with vowels and tones': 'ที่นี่',
  'Tibetan stacks': 'བསྒྲུབས',
  Japanese: '株式会社ヴァ',
  Korean: '한국 회사',
  'decomposed Hangul': '\u1112\u1161\u11AB',
  Georgian: 'საქართველო',
  'letters outside the first plane': '𝒜cme 𠮷野家',
  'an emoji family': `The ${family} family`,
  'an emoji with a skin tone': 'Thumbs 👍🏽 up',
  'a rainbow flag': '\u{1F3F3}\uFE0F\u200D\u{1F308} Pride',
  'a burning heart': '\u2764\uFE0F\u200D\u{1F525}',
  'a country’s flag': '🇩🇪 GmbH',
  'a keycap': '1\uFE0F\u20E3 First',
  'what a replacement would expand': '$& $1 $` $$',
  'what a message would expand': '{organization} {x} {{y}}',
  'what a format would expand': '%s %d ${z}',
  markup: '<b>Acme</b><script>alert(1)</script>',
  entities: '&lt;b&gt; &#x202E;',
  quotes: `"Acme" 'Acme' \`Acme\``,
  'an escape in letters': '\\u202E\\n',
  'an address': 'javascript:alert(1)',
  'a formula': '=HYPERLINK("x")',
  'the name of a property': '__proto__',
}

/** What must never be shown, listed apart from how the code finds it. */
const hidden = new RegExp(
  [
    '[\\p{Cc}\\p{Cs}\\p{Co}\\u2028\\u2029]',
    '[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]',
    '[\\u00AD\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B\\u2060-\\u2065\\u206A-\\u206F\\u2800\\u3164]',
    '[\\uFEFF\\uFFA0\\uFFF0-\\uFFFB\\u{1BCA0}-\\u{1BCA3}\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E00FF}]',
  ].join('|'),
  'u',
)
const idleJoiner = /^[\u200C\u200D]|[\u200C\u200D]$|[\u200C\u200D][\w ]|[\w ][\u200C\u200D]/

const telling = [...Object.values(cleaned).map(([name]) => name), ...Object.values(untouched)]

/** Texts of what has been trouble before, of whole graphemes, and of any sixteen bits. */
const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...telling.flatMap((name) => Array.from(name))), maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 300 }),
  fc.array(fc.constantFrom(...telling)).map((names) => names.join('')),
)

function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), (one) => one.segment)
}

describe('displayText', () => {
  it.each(Object.entries(cleaned))('F43 F44: takes out %s', (_what, [name, shown]) => {
    expect(displayText(name)).toBe(shown)
  })

  it.each(Object.entries(untouched))('F44 F46: leaves alone %s', (_what, name) => {
    expect(displayText(name)).toBe(name)
  })

  it.each(['', ' ', '\n\t\0', '\u200B\u2060\uFEFF', '\u3164', '\u2800', '\u200D', '\uD800', '\u202E\u202C'])(
    'shows nothing of a name that has nothing to see: %j',
    (name) => {
      expect(displayText(name)).toBe('')
    },
  )

  it('F42: ends a name of 10,000 characters after 80', () => {
    expect(displayText('a'.repeat(10_000))).toBe(`${'a'.repeat(80)}…`)
    expect(displayText('é'.repeat(10_000))).toBe(`${'é'.repeat(80)}…`)
    expect(displayText('😀'.repeat(10_000))).toBe(`${'😀'.repeat(80)}…`)
  })

  it('ends a name only where it is too long', () => {
    expect(displayText('a'.repeat(80))).toBe('a'.repeat(80))
    expect(displayText('a'.repeat(81))).toBe(`${'a'.repeat(80)}…`)
    expect(displayText(`${'a'.repeat(80)}   `)).toBe('a'.repeat(80))
  })

  it('F42: counts what a reader takes for one character', () => {
    expect(displayText(family.repeat(80))).toBe(family.repeat(80))
    expect(displayText(family.repeat(81))).toBe(`${family.repeat(80)}…`)
    expect(displayText('e\u0301'.repeat(80))).toBe('e\u0301'.repeat(80))
  })

  it.each([family, '👍🏽', '🇩🇪', '1\uFE0F\u20E3', 'e\u0301', '😀'])('F42: never cuts %s in two', (whole) => {
    expect(displayText(`${'a'.repeat(79)}${whole}b`)).toBe(`${'a'.repeat(79)}${whole}…`)
    expect(displayText(`${'a'.repeat(80)}${whole}`)).toBe(`${'a'.repeat(80)}…`)
  })

  it('F42: never ends in half a surrogate pair, however far into the text it looks', () => {
    for (let before = 0; before < 4; before += 1) {
      const name = `${'\u200B'.repeat(before)}${'😀\u0301\u0301'.repeat(100)}`
      expect(displayText(name, 3)).toBe(`${'😀\u0301\u0301'.repeat(3)}…`)
    }
    expect(displayText(`${'\u200B'.repeat(39)}😀`, 1)).toBe('')
  })

  it('finds a name that invisible characters draw out', () => {
    expect(displayText(`a${'\u200B'.repeat(30)}`.repeat(80))).toBe('a'.repeat(80))
  })

  it('ends where it is told to, without a space before the ellipsis', () => {
    expect(displayText('Acme Incorporated', 5)).toBe('Acme…')
    expect(displayText('Acme Incorporated', 6)).toBe('Acme I…')
    expect(displayText('Acme', 4)).toBe('Acme')
  })

  it('F43 F44 T24: never shows what deceives or hides', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect(displayText(name)).not.toMatch(hidden)
      }),
      { numRuns: 3_000 },
    )
  })

  it('F44: never shows a joiner that has nothing to join', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect(displayText(name)).not.toMatch(idleJoiner)
      }),
      { numRuns: 3_000 },
    )
  })

  it('F42: never shows more than the limit and an ellipsis', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 100 }), (name, limit) => {
        expect(graphemes(displayText(name, limit)).length).toBeLessThanOrEqual(limit + 1)
      }),
      { numRuns: 2_000 },
    )
  })

  it('changes nothing the second time, where nothing was cut off', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const shown = displayText(name, 5_000)
        expect(displayText(shown, 5_000)).toBe(shown)
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('initials', () => {
  it.each([
    ['Acme', 'A'],
    ['acme', 'A'],
    ['Acme Corporation', 'AC'],
    ['acme corporation of america', 'AA'],
    ['  Acme   Corporation  ', 'AC'],
    ['Acme & Sons', 'AS'],
    ['Acme -', 'A'],
    ['(The) "Quoted" [Name]', 'TN'],
    ['O’Brien', 'O'],
    ['42 Degrees', '4D'],
    ['élan vital', 'ÉV'],
    ['e\u0301lan vital', 'E\u0301V'],
    ['Žluťoučký kůň', 'ŽK'],
    ['Иван Петров', 'ИП'],
    ['ελλάδα', 'Ε'],
    ['李 小龍', '李小'],
    ['株式会社', '株'],
    ['한국 회사', '한회'],
    ['محمد علي', 'مع'],
    ['שָׁלוֹם', 'שָׁ'],
    ['कमल राम', 'करा'],
    ['𝒜cme', '𝒜'],
    ['𠮷野家 東京', '𠮷東'],
    ['🚀 Rocket Labs', '🚀L'],
    ['Rocket 🚀', 'R🚀'],
    [`${family} Family`, `${family}F`],
    ['👍🏽 Thumbs', '👍🏽T'],
    ['🇩🇪 Deutschland', '🇩🇪D'],
    ['1\uFE0F\u20E3 First', '1\uFE0F\u20E3F'],
    ['\u202Eevil\u202C name', 'EN'],
    ['\u200Bevil', 'E'],
    ['\uD83D evil', 'E'],
  ])('stands for %j by %j', (name, expected) => {
    expect(initials(name)).toBe(expected)
  })

  it.each(['', '   ', '!!! – ???', '\u200B', '\u0301', '\uD83D', '\u{1F3FD}'])(
    'has nothing to stand for %j by',
    (name) => {
      expect(initials(name)).toBe('')
    },
  )

  it('F45: takes whole graphemes of the first and the last word, however many there are', () => {
    const letter = fc.constantFrom('a', 'é', 'e\u0301', 'Ж', '李', 'ع', '한', '𠮷', '🚀', '🇩🇪', '👍🏽', family)
    fc.assert(
      fc.property(letter, fc.array(letter, { maxLength: 5 }), (first, others) => {
        const name = [first, ...others].map((start) => `“${start}x`).join(' ')
        expect(initials(name)).toBe(`${first}${others.at(-1) ?? ''}`.toUpperCase())
      }),
    )
  })

  it('F45: never is half a surrogate pair, nor anything that hides', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect(initials(name)).not.toMatch(hidden)
      }),
      { numRuns: 2_000 },
    )
  })

  it('F45: begins as a word of the name does, whatever graphemes it is written with', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (name) => {
        const found = graphemes(initials(name))
        const capitals = graphemes(displayText(name)).map((one) => graphemes(one.toUpperCase())[0])
        expect(found.length).toBeLessThanOrEqual(2)
        expect(found.filter((one) => !capitals.includes(one))).toEqual([])
      }),
      { numRuns: 3_000 },
    )
  })

  it('F45: is at most two graphemes, even where a capital takes two letters', () => {
    expect(graphemes(initials('ßeta ﬁnance')).length).toBeLessThanOrEqual(2)
  })
})
