import type { ComponentProps } from 'react'

const paths = {
  check: 'M3.5 8.5l3 3 6-7',
  clock: 'M8 4.5V8l2.5 1.5M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z',
  cross: 'M4.5 4.5l7 7m0-7l-7 7',
  ban: 'M3.8 3.8l8.4 8.4M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z',
  hourglass: 'M4.5 2.5h7m-7 11h7m-6-11v2.2L8 8l2.5-3.3V2.5m-5 11v-2.2L8 8l2.5 3.3v2.2',
  question: 'M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3M8 11.6v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z',
  warning: 'M8 6v3m0 2.4v.1M8 2.5l6 10.5H2L8 2.5z',
  mail: 'M2 4.5h12v8H2zM2.5 5L8 9l5.5-4',
} as const

export type IconName = keyof typeof paths

/** A line drawing beside a text that says the same. */
export function Icon({ name, ...props }: ComponentProps<'svg'> & { name: IconName }) {
  return (
    <svg
      data-slot="ik-icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      {...props}
    >
      <path d={paths[name]} />
    </svg>
  )
}
