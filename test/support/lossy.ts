/** A server whose next write, once told so, is carried out and answered to nobody. */
export function lossy<Input extends string | URL | Request>(
  server: (input: Input, init?: RequestInit) => Promise<Response>,
) {
  let loses = false
  return {
    loseNextWrite() {
      loses = true
    },
    async answer(input: Input, init?: RequestInit): Promise<Response> {
      const method = init?.method ?? (input instanceof Request ? input.method : 'GET')
      const response = await server(input, init)
      if (!loses || method === 'GET') return response
      loses = false
      throw new TypeError('Failed to fetch')
    },
  }
}
