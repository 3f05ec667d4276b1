import { en } from 'invitekit'
import type { Messages } from 'invitekit'
import { ar } from 'invitekit/locales/ar'
import { de } from 'invitekit/locales/de'
import { es } from 'invitekit/locales/es'
import { fr } from 'invitekit/locales/fr'
import { he } from 'invitekit/locales/he'
import { hi } from 'invitekit/locales/hi'
import { it } from 'invitekit/locales/it'
import { ja } from 'invitekit/locales/ja'
import { ko } from 'invitekit/locales/ko'
import { nl } from 'invitekit/locales/nl'
import { pl } from 'invitekit/locales/pl'
import { ptBR } from 'invitekit/locales/pt-BR'
import { tr } from 'invitekit/locales/tr'
import { zhCN } from 'invitekit/locales/zh-CN'
import { pseudo } from './pseudo.ts'

interface Language {
  title: string
  messages: Messages
  /** How dates and numbers are written. @default The language itself */
  format?: string
  /** @default 'ltr' */
  direction?: 'rtl'
}

/** What reviewers can read the stories in, by BCP 47 tags. */
export const languages: ReadonlyMap<string, Language> = new Map<string, Language>([
  ['en', { title: 'English', messages: en }],
  ['de', { title: 'Deutsch', messages: de }],
  ['fr', { title: 'Français', messages: fr }],
  ['es', { title: 'Español', messages: es }],
  ['pt-BR', { title: 'Português (Brasil)', messages: ptBR }],
  ['it', { title: 'Italiano', messages: it }],
  ['nl', { title: 'Nederlands', messages: nl }],
  ['pl', { title: 'Polski', messages: pl }],
  ['ja', { title: '日本語', messages: ja }],
  ['zh-CN', { title: '简体中文', messages: zhCN }],
  ['ko', { title: '한국어', messages: ko }],
  ['ar', { title: 'العربية', messages: ar, direction: 'rtl' }],
  ['he', { title: 'עברית', messages: he, direction: 'rtl' }],
  ['tr', { title: 'Türkçe', messages: tr }],
  ['hi', { title: 'हिन्दी', messages: hi }],
  ['en-XA', { title: 'Pseudo (⟦Éñĝļîšĥ~~~⟧)', messages: pseudo(en), format: 'en' }],
])
