import type { ReactNode } from 'react'

/** Whether a page is light or dark; `system` has been resolved by then, for hosts that can't follow it by themselves. */
type Scheme = 'light' | 'dark'

/** What the toolbar's theme asks for, and what that comes to on this machine. */
export interface Theme {
  chosen: string
  scheme: Scheme
}

/** A page that the components are put into: real CSS of real packages, told about light and dark in its own way. */
export interface Host {
  title: string
  /** The text of its stylesheets, in their order. */
  css: readonly string[]
  /** Attributes of the document's element, by which this host says light or dark. */
  attributes: (theme: Theme) => Readonly<Record<string, string>>
  /** What such a host has around its pages. */
  Frame?: (props: { scheme: Scheme; children: ReactNode }) => ReactNode
}
