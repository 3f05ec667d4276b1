/** Says that something is being loaded. */
export function Loading({ children }: { children: string }) {
  return (
    <p className="muted loading" role="status">
      {children}
    </p>
  )
}
