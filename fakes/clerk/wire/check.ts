import { Ajv } from 'ajv'
import type { Door } from '../faults.ts'
import { commonErrors, endpoints } from './endpoints.ts'
import type { ApiName, Endpoint } from './endpoints.ts'
import { schemas } from './schemas.ts'
import type { SchemaName } from './schemas.ts'

const ajv = new Ajv({ allowUnionTypes: true }).addSchema({ $id: 'wire', $defs: schemas })

/** The endpoint that a request is for, if it is one of those that are described. */
function endpointOf(api: ApiName, request: Request): Endpoint | undefined {
  const { pathname, searchParams } = new URL(request.url)
  const method = searchParams.get('_method') ?? request.method
  const path = api === 'backend' ? pathname.replace(/^\/v1(?=\/)/, '') : pathname
  const steps = path.split('/')
  const fits = (one: Endpoint) => {
    const described = one.path.split('/')
    return (
      described.length === steps.length && described.every((step, i) => step[0] === '{' || step === steps[i])
    )
  }
  return endpoints.find((one) => one.api === api && one.method === method && fits(one))
}

/** What is wrong with an answer by our own description of the wire; nothing for what is not described. */
async function violations(api: ApiName, request: Request, response: Response): Promise<string[]> {
  const endpoint = endpointOf(api, request)
  const { status } = response
  const at = `${request.method} ${new URL(request.url).pathname} ${status}`
  if (status >= 400) {
    const known = !endpoint || commonErrors.includes(status) || endpoint.errors.includes(status)
    return [...(known ? [] : [`${at}: no such status`]), ...(await misfits(at, 'Errors', response))]
  }
  if (!endpoint) return []
  const schema = endpoint.answers[status]
  if (schema === undefined) return [`${at}: no such status`]
  return schema === null ? [] : misfits(at, schema, response)
}

async function misfits(at: string, name: SchemaName, response: Response): Promise<string[]> {
  const body: unknown = await response.clone().json()
  const validate = ajv.getSchema(`wire#/$defs/${name}`)
  if (!validate) throw new Error(`There is no schema ${name}.`)
  if (validate(body)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${at}: ${name}${instancePath} ${message}`,
  )
}

/** A door whose every answer is held against our own description of the wire. */
export function checked(api: ApiName, door: Door, report: (violation: string) => void): Door {
  return async (request) => {
    const response = await door(request)
    for (const violation of await violations(api, request, response)) report(violation)
    return response
  }
}
