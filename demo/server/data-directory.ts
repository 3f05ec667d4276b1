import { join } from 'node:path'

/** The folder that keeps the demo's data from one start to the next. */
export const dataDirectory = join(import.meta.dirname, '../.data')
