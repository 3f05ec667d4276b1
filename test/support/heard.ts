/** Collects what is said to those who listen to the page, in order, from now on. */
export function listen(): { heard: string[]; stop: () => void } {
  const heard: string[] = []
  function collect(changes: readonly MutationRecord[]) {
    for (const { target, addedNodes } of changes) {
      const region = target instanceof Element && target.closest('[aria-live]')
      if (region) heard.push(...[...addedNodes].map(({ textContent }) => textContent ?? ''))
    }
  }
  const observer = new MutationObserver(collect)
  observer.observe(document.documentElement, { subtree: true, childList: true })
  return {
    heard,
    stop() {
      collect(observer.takeRecords())
      observer.disconnect()
    },
  }
}
