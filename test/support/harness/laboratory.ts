import { onlineManager } from '@tanstack/react-query'
import { replace } from './replace.ts'
import { createSchedule } from './schedule.ts'
import type { Schedule } from './schedule.ts'

/** A place in which runs follow each other, cut off from the real time and the real console. */
export interface Laboratory {
  schedule: Schedule
  /** What the console was told, and what was rejected with nobody to hear it, since this was last called. */
  noise: () => string[]
  /** What the browser believes of its connection, rightly or wrongly. */
  claimOnline: (online: boolean) => void
  /** Gives the real world back. */
  close: () => void
}

const levels = ['error', 'warn', 'log', 'info', 'debug'] as const

export function createLaboratory(): Laboratory {
  const schedule = createSchedule()
  let heard: string[] = []
  let online = true

  function hear(...values: unknown[]) {
    heard.push(values.map(String).join(' '))
  }
  function hearRejection(reason: unknown) {
    hear('unhandled rejection:', reason)
  }

  const browser = {
    get onLine() {
      return online
    },
  }
  const undo = [
    ...levels.map((level) => replace(console, level, hear)),
    globalThis.navigator
      ? replace(globalThis.navigator, 'onLine', true)
      : replace(globalThis, 'navigator', browser),
  ]
  process.on('unhandledRejection', hearRejection)

  return {
    schedule,
    noise() {
      const lines = heard
      heard = []
      return lines
    },
    claimOnline(claim) {
      online = claim
      if (globalThis.navigator !== browser) replace(globalThis.navigator, 'onLine', claim)
      onlineManager.setOnline(claim)
    },
    close() {
      process.off('unhandledRejection', hearRejection)
      onlineManager.setOnline(true)
      for (const one of undo) one()
      schedule.restore()
    },
  }
}
