import { dehydrate, QueryClient } from '@tanstack/react-query'
import { renderToReadableStream } from 'react-dom/server'
import { infiniteInvitationsOptions, infiniteSentInvitationsOptions, invitationOptions } from 'invitekit'
import { invitationRolesOptions } from '../../../src/query/sent.ts'
import { backend, Zones } from './page.tsx'
import type { ZonesPage } from './page.tsx'

/** Reads all that the page shows, draws it, and writes both to the standard output: as a server that is started for it. */
const told: ZonesPage['told'] = process.env['TOLD'] ? JSON.parse(process.env['TOLD']) : undefined
const client = backend()
const queryClient = new QueryClient()
await queryClient.fetchInfiniteQuery(infiniteInvitationsOptions(client))
await queryClient.fetchInfiniteQuery(infiniteSentInvitationsOptions(client, { order: '-createdAt' }))
await queryClient.fetchQuery(invitationOptions(client, 'inv_acme'))
await queryClient.fetchQuery(invitationRolesOptions(client))
const scene: ZonesPage = { state: dehydrate(queryClient), ...(told && { told }) }
const stream = await renderToReadableStream(<Zones {...scene} client={client} />)
await stream.allReady
const html = await new Response(stream).text()
const noon = new Date('2026-11-25T12:00:00.000Z')
const here = noon.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' }).replaceAll(/\s/g, ' ')
const speaks = [here, Intl.DateTimeFormat().resolvedOptions().locale]
process.stdout.write(JSON.stringify({ scene, html, speaks }))
