interface FailureProps {
  onTryAgain?: () => void
  children: string
}

/** Says that something could not be done, and lets the person try again. */
export function Failure({ onTryAgain, children }: FailureProps) {
  return (
    <div className="failure" role="alert">
      <p>{children}</p>
      {onTryAgain && (
        <button type="button" className="button" onClick={onTryAgain}>
          Try again
        </button>
      )}
    </div>
  )
}
