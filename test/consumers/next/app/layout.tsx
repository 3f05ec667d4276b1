import type { ReactNode } from 'react'

export const metadata = { title: 'Next', icons: '/logos/acme.svg' }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
