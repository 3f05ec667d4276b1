/** An exchange with better-auth 1.7.25, as far as it matters here. */
interface Exchange {
  response: { status: number; body: unknown }
}

const files = import.meta.glob<Exchange>('../../fixtures/better-auth/*.json', {
  eager: true,
  import: 'default',
})

const recorded = Object.entries(files).map(([path, { response }]) => ({
  name: path.replace(/^.*\/|\.json$/g, ''),
  status: response.status,
  body: response.body,
}))

/** The bodies that better-auth answered with, by the name of the recording. */
export const accepted: ReadonlyMap<string, unknown> = new Map(
  recorded.flatMap(({ name, status, body }) => (status < 400 ? [[name, body]] : [])),
)

/** The errors that better-auth's client made of refusals: their bodies with the HTTP status. */
export const refused: ReadonlyMap<string, Record<string, unknown>> = new Map(
  recorded.flatMap(({ name, status, body }) => (status < 400 ? [] : [[name, { ...Object(body), status }]])),
)
