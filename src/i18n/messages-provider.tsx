'use client'
import { createContext, use, useMemo } from 'react'
import type { ReactNode } from 'react'
import { en } from './en.ts'
import { createFormat } from './format.ts'
import type { Format } from './format.ts'
import type { Messages } from './messages.ts'

interface Language {
  messages: Messages
  format: Format
}

const LanguageContext = createContext<Language>({ messages: en, format: createFormat('en') })

export interface MessagesProviderProps {
  /** How dates, times and lists are written, as a BCP 47 tag. @default 'en' */
  locale?: string
  /** An IANA time zone. @default The reader's own */
  timeZone?: string
  /** Texts to use in place of the English ones. */
  messages?: Partial<Messages>
  children: ReactNode
}

/** Sets the language of the components below it. Without one they speak English. */
export function MessagesProvider({ locale = 'en', timeZone, messages, children }: MessagesProviderProps) {
  const language = useMemo(
    () => ({ messages: { ...en, ...messages }, format: createFormat(locale, timeZone) }),
    [locale, timeZone, messages],
  )
  return <LanguageContext value={language}>{children}</LanguageContext>
}

/** The texts of the nearest provider. */
export function useMessages(): Messages {
  return use(LanguageContext).messages
}

/** The formatters of the nearest provider. */
export function useFormat(): Format {
  return use(LanguageContext).format
}
