'use client'
import { useCallback } from 'react'
import { fill } from './fill.ts'
import { useLocale } from './messages-provider.tsx'

/** A message in the forms that its language has for counts; `{count}` marks where the number is put in. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Puts a count into a message, in the form and the digits that the nearest provider's language has for it. */
export type Count = (forms: Plural, count: number, values?: Record<string, string>) => string

/** How counts are written below the nearest provider. */
export function useCount(): Count {
  const locale = useLocale()
  return useCallback(
    (forms, count, values) => {
      const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other
      return fill(form, { ...values, count: new Intl.NumberFormat(locale).format(count) })
    },
    [locale],
  )
}
