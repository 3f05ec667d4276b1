import type { DehydratedState } from '@tanstack/react-query'
import { hydrateRoot } from 'react-dom/client'
import { createBackend } from './backend.ts'
import { Host } from './host.tsx'
import { sleep } from './stage.ts'

/** Hydrates what a server has sent. Gives what React reports, what was asked for, and how many rows are there then. */
export async function hydrate(html: string, state: DehydratedState, scope: string, length: number) {
  const backend = createBackend(length)
  const container = document.createElement('div')
  container.innerHTML = html
  document.body.append(container)
  const first = container.querySelector('li')
  const reports: string[] = []
  const root = hydrateRoot(container, <Host client={{ ...backend.client, scope }} {...{ length, state }} />, {
    onRecoverableError: (error) => reports.push(String(error)),
  })
  await sleep(1000)
  const { list, get } = backend.calls
  const kept = first !== null && first === container.querySelector('li')
  const rows = container.querySelectorAll('li').length
  root.unmount()
  container.remove()
  return { reports, requests: list + get, kept, rows }
}
