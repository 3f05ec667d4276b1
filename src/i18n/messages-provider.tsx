'use client'
import { createContext, use, useMemo } from 'react'
import type { ReactNode } from 'react'
import { createFormat } from './format.ts'
import type { Format } from './format.ts'
import type { Messages } from './messages.ts'

interface Language {
  messages?: Partial<Messages> | undefined
  format: Format
}

const LanguageContext = createContext<Language>({ format: createFormat('en') })

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
    () => ({ messages, format: createFormat(locale, timeZone) }),
    [locale, timeZone, messages],
  )
  return <LanguageContext value={language}>{children}</LanguageContext>
}

/**
 * The texts of the nearest provider over the given English ones. A component names those that it speaks, so that
 * a page carries no others.
 */
export function useMessages<Texts extends Partial<Messages>>(english: Texts): Texts {
  const { messages } = use(LanguageContext)
  return messages ? { ...english, ...messages } : english
}

/** The formatters of the nearest provider. */
export function useFormat(): Format {
  return use(LanguageContext).format
}

/** The nearest provider's language, as a BCP 47 tag. */
export function useLocale(): string {
  return useFormat().locale
}
