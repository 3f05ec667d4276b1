'use client'
import { useSyncExternalStore } from 'react'

const second = 1000
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** One timer for any number of countdowns, and none where there is nothing to count. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => listeners.forEach((notify) => notify()), second)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function subscribeToNothing() {
  return () => {}
}

/**
 * The whole seconds that are left, by the device's clock; undefined where none are.
 *
 * @param until In milliseconds since 1970.
 */
export function useCountdown(until: number | undefined): number | undefined {
  return useSyncExternalStore(
    until === undefined ? subscribeToNothing : subscribe,
    () => Math.max(0, Math.ceil(((until ?? 0) - Date.now()) / second)) || undefined,
    () => undefined,
  )
}
