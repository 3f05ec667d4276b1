/** What is said to those who listen to the page. */
export interface Announcement {
  /** What has happened: of one event, by the same object, only the first announcement is heard. */
  event: object
  /** Where on the page it has happened. */
  near: Element
  /** Whether it can't wait until what is being read has come to its end. @default false */
  assertive?: boolean | undefined
  /** The language of the words, as a BCP 47 tag. */
  lang?: string | undefined
}

interface Regions {
  polite: HTMLElement
  assertive: HTMLElement
  /** Once words may be put in: what is new on the page is not listened to at once. */
  ready: Promise<unknown>
}

/** How long a region stands on the page before it speaks, and how long words stay in it, in milliseconds. */
const [lead, stay] = [150, 3000]

const announced = new WeakSet<object>()
const places = new WeakMap<Element, Regions>()

/**
 * Says words to those who listen to the page: politely, or at once. Each event is heard once, however often its
 * component is drawn. What is said twice in a row is heard twice: each time is an element of its own.
 */
export function announce(words: string, { event, near, assertive, lang }: Announcement): void {
  if (!words || announced.has(event)) return
  announced.add(event)
  const line = near.ownerDocument.createElement('p')
  line.lang = lang ?? ''
  line.textContent = words
  void put(line, near, assertive ? 'assertive' : 'polite')
}

/** In the order in which they came, also where several have waited. A dialog may have closed by then. */
async function put(line: HTMLElement, near: Element, live: 'polite' | 'assertive') {
  const place = placeFor(near)
  const regions = regionsIn(place)
  await regions.ready
  const still = placeFor(near) === place
  const region = (still ? regions : regionsIn(placeFor(near)))[live]
  region.append(line)
  setTimeout(() => line.remove(), stay)
}

/** Nothing outside of a modal dialog is read while it is open. */
function placeFor(near: Element): Element {
  const dialog = near.closest('dialog[open], [aria-modal="true"]')
  if (dialog) return dialog
  const root = near.getRootNode()
  return isShadow(root) ? placeFor(root.host) : near.ownerDocument.body
}

/** Also one of another frame, whose classes are its own. */
function isShadow(root: Node): root is ShadowRoot {
  return 'host' in root
}

/** The two regions in a place, put there when they are first asked for. */
function regionsIn(place: Element): Regions {
  const known = places.get(place)
  if (known?.polite.isConnected) return known
  const regions = {
    polite: regionIn(place, 'polite'),
    assertive: regionIn(place, 'assertive'),
    ready: new Promise((resolve) => setTimeout(resolve, lead)),
  }
  places.set(place, regions)
  return regions
}

/** Seen by nobody, wherever the stylesheet is. */
function regionIn(place: Element, live: 'polite' | 'assertive'): HTMLElement {
  const region = place.ownerDocument.createElement('div')
  region.dataset['ikAnnouncer'] = ''
  region.ariaLive = live
  Object.assign(region.style, {
    position: 'fixed',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  })
  return place.appendChild(region)
}

// There before they are needed: most pages have one place, and what speaks is loaded right behind the page.
if (globalThis.document?.body) regionsIn(document.body)
