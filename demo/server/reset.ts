import { existsSync, rmSync } from 'node:fs'
import { dataDirectory } from './data-directory.ts'

const existed = existsSync(dataDirectory)
rmSync(dataDirectory, { recursive: true, force: true })
console.log(
  existed
    ? "The demo's data is deleted. The next `npm start` makes it afresh; end a running demo first."
    : 'The demo has no data to delete. `npm start` makes it.',
)
