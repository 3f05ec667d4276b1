const key = 'workbench-backend'

/** The backends to choose from, as the switch calls them. */
export const backendNames = { 'better-auth': 'better-auth', clerk: 'Clerk (fake API)' } as const

/** One of the backends. */
export type BackendName = keyof typeof backendNames

function isBackendName(value: string | null): value is BackendName {
  return value !== null && Object.hasOwn(backendNames, value)
}

/** The backend that `?backend=` names, which is taken out of the address and kept; else the one chosen before. */
function readChoice(): BackendName {
  const url = new URL(location.href)
  const wanted = url.searchParams.get('backend')
  if (isBackendName(wanted)) {
    localStorage.setItem(key, wanted)
    url.searchParams.delete('backend')
    history.replaceState(history.state, '', url)
    return wanted
  }
  const chosen = localStorage.getItem(key)
  return isBackendName(chosen) ? chosen : 'better-auth'
}

/** What this page is over, until it is loaded anew. */
export const backendName = readChoice()
