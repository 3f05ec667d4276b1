import { describe, expect, it } from 'vitest'
import { compareWire } from '../../fakes/clerk/wire/compare.ts'
import type { Wire } from '../../fakes/clerk/wire/compare.ts'
import type { Endpoint } from '../../fakes/clerk/wire/endpoints.ts'
import type { OpenApi, Operation, Schema } from '../../fakes/clerk/wire/open-api.ts'

const invitation: Schema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    status: { type: 'string', enum: ['pending', 'accepted'] },
    url: { type: 'string', nullable: true },
  },
  required: ['id'],
}
const errors: Schema = { type: 'object', properties: { errors: { type: 'array' } } }

const operation: Operation = {
  parameters: [{ name: 'limit', in: 'query' }, { $ref: '#/components/parameters/Offset' }],
  requestBody: {
    content: {
      'application/json': { schema: { properties: { role: { type: 'string' } }, required: ['role'] } },
    },
  },
  responses: {
    200: { $ref: '#/components/responses/Invitation' },
    404: { content: { 'application/json': { schema: errors } } },
  },
}

/** A document that is just as we say, but for what is given. */
function documented(changes: Partial<Operation> = {}, of: Partial<Schema> = {}): OpenApi {
  return {
    paths: { '/things': { post: { ...operation, ...changes } } },
    components: {
      schemas: { Invitation: { ...invitation, ...of } },
      parameters: { Offset: { name: 'offset', in: 'query' } },
      responses: {
        Invitation: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Invitation' } } },
        },
      },
    },
  }
}

const endpoint: Endpoint = {
  api: 'backend',
  method: 'POST',
  path: '/things',
  query: ['limit', 'offset'],
  body: ['role'],
  answers: { 200: 'Invitation' },
  errors: [404],
}
const wire: Wire = {
  endpoints: [endpoint],
  schemas: {
    Invitation: {
      ...invitation,
      properties: { ...invitation.properties, url: { type: ['string', 'null'] } },
    },
    Errors: errors,
  },
  deviations: {},
}

function compare(backend: OpenApi, changes: Partial<Wire> = {}) {
  return compareWire({ ...wire, ...changes }, { frontend: { paths: {} }, backend })
}

describe('the comparison with an OpenAPI document', () => {
  it('finds nothing where nothing differs', () => {
    expect(compare(documented())).toEqual([])
  })

  it.each<[string, OpenApi, string]>([
    ['an endpoint', { paths: {} }, 'backend POST /things: is not described'],
    [
      'a parameter',
      documented({
        parameters: [
          { name: 'limit', in: 'query' },
          { name: 'offset', in: 'path' },
        ],
      }),
      'backend POST /things: ?offset is not described',
    ],
    [
      'a field',
      documented({ requestBody: { content: { form: { schema: { items: { properties: {} } } } } } }),
      'backend POST /things: the field role is not described',
    ],
    [
      'a field that has to be sent',
      documented({
        requestBody: {
          content: { form: { schema: { properties: { role: {} }, required: ['role', 'name'] } } },
        },
      }),
      'backend POST /things: the field name is required',
    ],
    [
      'a status',
      documented({ responses: { 200: { $ref: '#/components/responses/Invitation' } } }),
      'backend POST /things: the status 404 is not described',
    ],
    [
      'a property',
      documented({}, { properties: { id: { type: 'string' }, status: { type: 'string' } } }),
      'Invitation.url: is not described',
    ],
    [
      'a property that has to be there',
      documented({}, { required: ['id', 'url'] }),
      'Invitation.url: is required, and not always sent',
    ],
    [
      'a type',
      documented({}, { properties: { ...invitation.properties, url: { type: 'string' } } }),
      'Invitation.url: is string or null, described as string',
    ],
    [
      'a word of ours',
      documented(
        {},
        { properties: { ...invitation.properties, status: { type: 'string', enum: ['pending'] } } },
      ),
      'Invitation.status: "accepted" is not described',
    ],
    [
      'a word of theirs',
      documented(
        {},
        {
          properties: {
            ...invitation.properties,
            status: { type: 'string', enum: ['pending', 'accepted', 'lost'] },
          },
        },
      ),
      'Invitation.status: "lost" is never sent',
    ],
    [
      'what is in a part of an object',
      documented({}, { allOf: [{ required: ['status'] }], required: [] }),
      'Invitation.status: is required, and not always sent',
    ],
  ])('finds %s', (_, document, difference) => {
    expect(compare(document)).toEqual([difference])
    expect(compare(document, { deviations: { [difference]: 'It is meant.' } })).toEqual([])
  })

  it('finds what is among alternatives, and in lists', () => {
    const list = (items: Schema): Schema => ({ oneOf: [{ type: 'array', items }, { type: 'object' }] })
    const document = documented({
      responses: {
        ...operation.responses,
        200: { content: { json: { schema: list({ type: 'object', properties: {} }) } } },
      },
    })
    const schemas = {
      ...wire.schemas,
      Invitation: list({ type: 'object', properties: { id: { type: 'string' } } }),
    }
    expect(compare(document, { schemas })).toEqual(['Invitation[].id: is not described'])
  })

  it('finds what is excused and not so', () => {
    expect(compare(documented(), { deviations: { 'a difference': 'It was so once.' } })).toEqual([
      'No longer so: a difference',
    ])
  })
})
