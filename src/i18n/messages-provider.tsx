'use client'
import { createContext, use, useMemo } from 'react'
import type { ReactNode } from 'react'
import { createFormat } from './format.ts'
import type { Format } from './format.ts'
import type { Messages } from './messages.ts'

type Translate = <Texts extends Partial<Messages>>(english: Texts) => Texts

interface Language {
  translate: Translate
  format: Format
}

const LanguageContext = createContext<Language>({
  translate: (english) => english,
  format: createFormat('en'),
})

export interface MessagesProviderProps {
  /** How dates, times and lists are written, as a BCP 47 tag. @default 'en' */
  locale?: string
  /** An IANA time zone. @default The reader's own */
  timeZone?: string
  /** Texts to use in place of the English ones: `{ ...en, accept: 'Join' }`, or a whole language. */
  messages?: Partial<Messages>
  children: ReactNode
}

/** Sets the language of the components below it. Without one they speak English. */
export function MessagesProvider({ locale = 'en', timeZone, messages, children }: MessagesProviderProps) {
  const language = useMemo(
    () => ({ translate: translateInto(messages), format: createFormat(locale, timeZone) }),
    [locale, timeZone, messages],
  )
  return <LanguageContext value={language}>{children}</LanguageContext>
}

/** Keeps what it has put together: the rows of a list ask for the same texts. */
function translateInto(messages: Partial<Messages> | undefined): Translate {
  const translated = new WeakMap()
  return <Texts extends Partial<Messages>>(english: Texts) => {
    const texts: Texts = translated.get(english) ?? { ...english, ...messages }
    translated.set(english, texts)
    return texts
  }
}

/**
 * The texts of the nearest provider over the given English ones. A component names those that it speaks, so that
 * a page carries no others.
 */
export function useMessages<Texts extends Partial<Messages>>(english: Texts): Texts {
  return use(LanguageContext).translate(english)
}

/** The formatters of the nearest provider. */
export function useFormat(): Format {
  return use(LanguageContext).format
}

/** The nearest provider's language, as a BCP 47 tag. */
export function useLocale(): string {
  return useFormat().locale
}
