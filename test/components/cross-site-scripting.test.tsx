import { QueryClient } from '@tanstack/react-query'
import { fireEvent, render, waitFor, within } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { infiniteInvitationsOptions } from 'invitekit/headless'
import { WithInvitations } from 'invitekit/testing'
import { displayText } from '../../src/model/display-text.ts'
import { foreign, Hostile, hostileClient } from '../end-to-end/csp/hostile.tsx'
import type { Variant } from '../end-to-end/csp/hostile.tsx'
import { payloads, urlPayloads } from '../support/payloads.ts'

/** The page itself: what its markup runs sees this window, not the tests' own. */
declare const jsdom: { window: Window }

vi.setConfig({ testTimeout: 30_000 })

const alert = vi.fn<() => void>()

beforeEach(() => {
  alert.mockReset()
  vi.spyOn(jsdom.window, 'alert').mockImplementation(alert)
})

/** A page with every component for every text. */
async function show(texts: readonly string[], variants?: readonly Variant[]) {
  const { container } = render(
    <WithInvitations client={hostileClient(texts, variants)}>
      <Hostile />
    </WithInvitations>,
  )
  await waitFor(() => expect(container.querySelector('li')).not.toBeNull(), { timeout: 20_000 })
  return container
}

it('tries enough texts', () => {
  expect(new Set(payloads).size).toBeGreaterThanOrEqual(150)
  expect(new Set(urlPayloads).size).toBeGreaterThanOrEqual(200)
})

describe('what is looked for is found', () => {
  it('in whatever makes an element where it is taken for markup', () => {
    const markup = payloads.filter((text) => /^<\w.*>/s.test(text))
    const overlooked = markup.filter((text) => {
      const page = new DOMParser().parseFromString(text, 'text/html')
      return !foreign(page).some((one) => !['<html>', '<head>', '<body>'].includes(one))
    })
    expect(markup.length).toBeGreaterThan(100)
    expect(overlooked).toEqual([])
  })

  it('and an alert is heard', () => {
    const page = document.createElement('main')
    page.innerHTML = '<button onclick="alert(1)">Accept</button>'
    within(page).getByText('Accept').click()
    expect(alert).toHaveBeenCalledOnce()
  })
})

describe('T25: a text in every field of an invitation', () => {
  it('is shown as text, and runs nothing', async () => {
    const container = await show(payloads)
    expect(foreign(container)).toEqual([])
    expect(alert).not.toHaveBeenCalled()
    expectTexts(container)
  })

  it('is text on a page from a server too', async () => {
    const client = hostileClient(payloads)
    const queryClient = new QueryClient()
    await queryClient.prefetchInfiniteQuery(infiniteInvitationsOptions(client, { pageSize: 1000 }))
    const html = renderToString(
      <WithInvitations client={client} queryClient={queryClient}>
        <Hostile />
      </WithInvitations>,
    )
    const { body } = new DOMParser().parseFromString(html, 'text/html')
    expect(foreign(body)).toEqual([])
    expectTexts(body)
  })

  it('is text in what is said after a press', async () => {
    const texts = payloads.slice(0, 40)
    const container = await show(texts, ['plain'])
    for (const accept of container.querySelectorAll('li > [data-slot] > [data-look=primary]')) {
      fireEvent.click(accept)
    }
    await waitFor(() => expect(container.querySelectorAll('li [role=note]')).toHaveLength(texts.length), {
      timeout: 20_000,
    })
    const said = textsOf(container, 'li [role=note]')
    expect(texts.filter((text) => ![...said].some((words) => words.includes(displayText(text))))).toEqual([])
    expect(foreign(container)).toEqual([])
    expect(alert).not.toHaveBeenCalled()
  })
})

it('T39: no text gets into an attribute, but a logo’s address, a label and the status word', async () => {
  const container = await show(['https://canary.example/'])
  const sinks = [...container.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].filter(({ value }) => value.includes('canary')).map(({ name }) => name),
  )
  expect(new Set(sinks)).toEqual(new Set(['src', 'aria-label', 'data-status']))
})

it('T01: of all addresses only a logo’s is used, and only where it may be', async () => {
  const logo = 'https://img.example/logo.png'
  const container = await show([...urlPayloads, logo], ['plain'])
  const used = [...container.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name }) => ['src', 'srcset', 'href', 'action', 'formaction', 'style'].includes(name))
      .map(({ value }) => value),
  )
  expect(new Set(used)).toEqual(new Set([logo]))
})

/** What stands in the elements of a kind. */
function textsOf(root: ParentNode, selector: string): Set<string> {
  return new Set(Array.from(root.querySelectorAll(selector), ({ textContent }) => textContent))
}

/** Every text stands there in full, in every field that is shown. */
function expectTexts(root: ParentNode) {
  const words = new Set(payloads.map((text) => displayText(text)))
  expect(textsOf(root, 'h3')).toEqual(words)
  expect(textsOf(root, 'h1 bdi')).toEqual(words)
  const facts = textsOf(root, 'dd > bdi, [data-slot=ik-invitation-list-item-facts] > bdi')
  expect([...words].filter((text) => !facts.has(text))).toEqual([])
  const statuses = textsOf(root, '[data-slot=ik-invitation-status-badge]')
  expect(payloads.map((text) => displayText(text, 40)).filter((text) => !statuses.has(text))).toEqual([])
}
