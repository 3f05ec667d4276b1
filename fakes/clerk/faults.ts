/** One of the doors to a Clerk instance. */
export type Door = (request: Request) => Promise<Response>

/** What befalls a request: an answer of another's, or a line that breaks before or after it has been carried out. */
export type Fault = Response | 'drop before' | 'drop after' | undefined

/** Thrown in place of an answer that nobody gets. */
export class ConnectionDropped extends Error {}

/** A door that things befall. `fault` is asked for every request; undefined lets it through. */
export function withFaults(door: Door, fault: (request: Request) => Fault | Promise<Fault>): Door {
  return async (request) => {
    const befalls = await fault(request)
    if (befalls instanceof Response) return befalls
    if (befalls === 'drop before') throw new ConnectionDropped()
    const response = await door(request)
    if (befalls === 'drop after') throw new ConnectionDropped()
    return response
  }
}
