import { createServer } from 'node:http'
import { createRequestListener } from '@react-router/node'

const build = await import(`../.build/react-router/${process.env.NODE_ENV}/server/index.js`)
const server = createServer(createRequestListener({ build }))
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
