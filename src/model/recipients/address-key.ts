/**
 * What addresses are compared by: in lower case, the domain as it is in ASCII, so that `maya@münchen.example` and
 * `maya@xn--mnchen-3ya.example` are one. Strictly the part before the @ may differ in case; no provider makes use of
 * that, and two mails to one person are worse.
 */
export function addressKey(emailAddress: string): string {
  const key = emailAddress.toLowerCase()
  const from = key.lastIndexOf('@') + 1
  return key.slice(0, from) + asciiDomain(key.slice(from))
}

/** The domain of an address, in ASCII where possible. */
export function domainOf(emailAddress: string): string {
  return asciiDomain(emailAddress.slice(emailAddress.lastIndexOf('@') + 1).toLowerCase())
}

/** Encoded by the URL parser, which every browser and server has. */
function asciiDomain(domain: string): string {
  // oxlint-disable-next-line no-control-regex -- All of ASCII.
  if (/^[\0-\x7F]*$/.test(domain)) return domain
  try {
    return new URL(`http://${domain}`).hostname
  } catch {
    return domain
  }
}
