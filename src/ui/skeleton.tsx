/** Holds the place of what is being loaded: bars, which the stylesheet sizes by where they stand, and words. */
export function Skeleton({ label, bars }: { label: string; bars: number }) {
  return (
    <div data-slot="ik-skeleton" role="status">
      {Array.from({ length: bars }, (_, bar) => (
        <span key={bar} data-slot="ik-skeleton-bar" />
      ))}
      <p>{label}</p>
    </div>
  )
}
