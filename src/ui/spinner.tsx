/** Says by its motion that something is under way; the text beside it says what. */
export function Spinner() {
  return (
    <span
      data-slot="ik-spinner"
      aria-hidden="true"
      className="ik:size-3.5 ik:shrink-0 ik:rounded-full ik:border-2 ik:border-current ik:border-r-transparent"
    />
  )
}
