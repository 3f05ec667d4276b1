/** The part of Express that the tests use: it brings no types. */
declare module 'express' {
  import type { RequestListener } from 'node:http'

  type Application = RequestListener & { all(path: string, listener: RequestListener): void }
  export default function express(): Application
}
