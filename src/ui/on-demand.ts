'use client'
import { useSyncExternalStore } from 'react'

/** What is loaded when it is first wanted: undefined until it is here. Where that fails, it is tried again when wanted anew. */
export function onDemand<Value>(
  load: () => Promise<Value>,
): (wanted: boolean) => Value | 'failed' | undefined {
  const listeners = new Set<() => void>()
  let value: Value | 'failed' | undefined

  async function ask() {
    value = await load().catch(() => 'failed' as const)
    listeners.forEach((notify) => notify())
  }
  function subscribe(listener: () => void) {
    listeners.add(listener)
    if (!value || value === 'failed') void ask()
    return () => void listeners.delete(listener)
  }
  return function useOnDemand(wanted) {
    const read = () => (wanted ? value : undefined)
    return useSyncExternalStore(wanted ? subscribe : subscribeToNothing, read, nothing)
  }
}

function subscribeToNothing() {
  return () => {}
}

function nothing() {
  return undefined
}
