/** For `beforeEach`: the browser believes that it is offline for as long as the story plays. */
export function offline() {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: false })
  return () => {
    Reflect.deleteProperty(navigator, 'onLine')
  }
}
