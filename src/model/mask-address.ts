/** An address that somebody else may see: enough to know one's own by, too little to learn a stranger's. */
export function maskAddress(emailAddress: string): string {
  return emailAddress.replace(/^(.).*?(@[^@]*)?$/su, '$1***$2')
}
