import { domainOf } from './address-key.ts'
import { editDistance } from './edit-distance.ts'

/** Providers that many people have their mail with, the most common first. */
const providers =
  'gmail.com outlook.com hotmail.com yahoo.com icloud.com live.com aol.com gmx.de web.de proton.me protonmail.com googlemail.com msn.com me.com mac.com gmx.net gmx.com mail.com mail.ru yandex.com yandex.ru zoho.com fastmail.com t-online.de freenet.de orange.fr wanadoo.fr laposte.net free.fr sfr.fr libero.it virgilio.it naver.com daum.net hanmail.net qq.com 163.com 126.com sina.com rediffmail.com uol.com.br bol.com.br comcast.net verizon.net att.net sbcglobal.net btinternet.com bigpond.com'.split(
    ' ',
  )
/** As real as those that they look like. */
const rare =
  'ymail.com email.com hey.com pm.me cloud.com rocketmail.com hushmail.com tutanota.com tuta.com'.split(' ')
/** More domains than these are not compared with: what a typo takes stays bounded. */
const limit = 200

/**
 * What an address was probably meant to be, where its domain looks like a misspelt one: of a common provider, or one
 * of these (the organization's own, and those of its members). Undefined where it is known or like none.
 *
 * Up to eight characters nothing is corrected, from there one, from eleven two: short names are too close to each other.
 */
export function suggestDomain(emailAddress: string, domains: readonly string[] = []): string | undefined {
  const domain = domainOf(emailAddress)
  const known = [...domains.slice(0, limit), ...providers]
  if (domains.includes(domain) || providers.includes(domain) || rare.includes(domain)) return undefined
  const slip = domain.replace(/\.(con|cmo|ocm|vom|xom|cpm)$/, '.com')
  const meant = slip !== domain && known.includes(slip) ? slip : (nearest(domain, known) ?? slip)
  return meant === domain ? undefined : `${emailAddress.slice(0, emailAddress.lastIndexOf('@'))}@${meant}`
}

function nearest(domain: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let least = 3
  for (const one of known) {
    const most = one.length > 10 ? 2 : one.length > 8 ? 1 : 0
    if (Math.abs(one.length - domain.length) > most || isElsewhere(domain, one)) continue
    const distance = editDistance(domain, one)
    if (distance <= most && distance < least) [best, least] = [one, distance]
  }
  return best
}

/** Whether it is the same name in another country, as providers have it; `.co`, `.cm` and `.om` are slips of `.com`. */
function isElsewhere(domain: string, known: string): boolean {
  const [name, end = ''] = domain.split(/\.(.*)/s)
  return (
    known.startsWith(`${name}.`) && /^[a-z]{2}(\.[a-z]{2})?$/.test(end) && !['co', 'cm', 'om'].includes(end)
  )
}
