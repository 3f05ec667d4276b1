// Runs in a page before React, in the place of its developer tools: a production build is counted as it is.

/** Gives the page `renders`, which counts from `start` to `stop`. Nothing is counted in between: that would take time. */
export function countRenders() {
  /** Function, class, forwardRef, memo, memo of a plain function. */
  const components = new Set([0, 1, 11, 14, 15])
  const performedWork = 1
  let counts

  /** The row of the list that a component draws, or that it is in. */
  function rowOf(component) {
    let below = component
    while (below && typeof below.type !== 'string') below = below.child
    let above = component
    while (above && typeof above.type !== 'string') above = above.return
    const { rows } = counts
    return below?.stateNode.closest(rows) ?? above?.stateNode.closest(rows)
  }

  /** @param before The fiber that this one has replaced; null where it is new. */
  function visit(fiber, before) {
    if (fiber === before) return
    if (components.has(fiber.tag) && fiber.flags & performedWork) {
      counts.components += 1
      const row = rowOf(fiber)
      if (row) counts.drawn.add(row)
    }
    if (before && fiber.child === before.child) return
    for (let child = fiber.child; child; child = child.sibling) visit(child, before && child.alternate)
  }

  window.renders = {
    /** @param rows The selector of a row. */
    start(rows) {
      counts = { rows, components: 0, commits: 0, drawn: new Set() }
    },
    stop() {
      const { components: drawn, commits, drawn: rows } = counts
      counts = undefined
      return { components: drawn, commits, rows: rows.size }
    },
  }
  // oxlint-disable-next-line no-underscore-dangle
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    checkDCE() {},
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    onCommitFiberRoot(_renderer, root) {
      if (!counts) return
      counts.commits += 1
      visit(root.current, root.current.alternate)
    },
  }
}
