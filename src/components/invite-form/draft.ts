/** What was kept under this name when the form was last closed; nothing where there is none, or no storage. */
export function readDraft(name: string | undefined): string {
  try {
    return (name !== undefined && sessionStorage.getItem(name)) || ''
  } catch {
    return ''
  }
}

/** Keeps a text for as long as the tab is open. Where storage is full or forbidden, nothing is kept. */
export function saveDraft(name: string | undefined, text: string): void {
  if (name === undefined || readDraft(name) === text) return
  try {
    if (text) sessionStorage.setItem(name, text)
    else sessionStorage.removeItem(name)
  } catch {
    // The text is on the page all the same.
  }
}
