import { mostRequestBytes } from '../protocol/limits.ts'
import { readStream } from '../protocol/read-stream.ts'
import { Refusal } from './refusal.ts'

/** The body, parsed: anything, as long as it is JSON. */
export async function readBody(request: Request, signal: AbortSignal): Promise<unknown> {
  if (request.bodyUsed) throw new Error('A hook has read the request’s body. Read that of `request.clone()`.')
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^application\/json(\s*;\s*charset="?utf-8"?)?$/i.test(type)) {
    throw new Refusal('other', { status: 415, reason: 'notJson' })
  }
  const stream = request.body?.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal }) ?? null
  const text = await readStream(stream, mostRequestBytes).catch(() => '')
  if (text === undefined) throw new Refusal('other', { status: 413, reason: 'tooLarge' })
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('other', { reason: 'notJson' })
  }
}
