import { createExampleHandler } from './example-handler.ts'

/** A worker's module. */
export default { fetch: createExampleHandler() }
