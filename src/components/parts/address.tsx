import { displayText } from '../../model/display-text.ts'

/** An e-mail address, which reads from left to right in every language. */
export function Address({ children }: { children: string }) {
  return <bdi dir="ltr">{displayText(children, 254)}</bdi>
}
