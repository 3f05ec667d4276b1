import type { FocusEvent } from 'react'

const rowSelector = "[data-slot='ik-invite-form-row']"
const controlSelector = 'button, input, select'

/** Where the focus was, by the places of its row and of the control in it. */
interface Held {
  row: number
  control: number
}

/**
 * Keeps the focus in a form whose rows come and go: where the control that had it is gone, the same control of the
 * next row has it, else of the row before, else the field.
 */
export interface KeepFocus {
  onFocus: (event: FocusEvent<HTMLElement>) => void
  onBlur: () => void
  /** To be called with the field after each change of the page. */
  repair: (field: HTMLElement | null) => void
}

export function createKeepFocus(): KeepFocus {
  let held: Held | undefined
  let form: HTMLElement | undefined
  return {
    onFocus({ currentTarget, target }) {
      form = currentTarget
      const row = target.closest(rowSelector)
      held = {
        row: row ? rowsOf(form).indexOf(row) : -1,
        control: row ? controlsOf(row).indexOf(target) : 0,
      }
    },
    // What React takes off the page blurs without a word of it: this is somebody who leaves.
    onBlur() {
      held = undefined
    },
    repair(field) {
      if (!field || !held || !isLost(field)) return
      // Once React is done: what takes the focus may have to be drawn again for it.
      queueMicrotask(() => {
        if (!held || !form || !isLost(field)) return
        const rows = held.row < 0 ? [] : rowsOf(form)
        const row = rows[held.row] ?? rows.at(-1)
        const controls = row ? controlsOf(row) : []
        const control = controls[held.control] ?? controls.at(-1) ?? field
        control.focus()
      })
    },
  }
}

/** Whether the focus has fallen to the page. */
function isLost({ ownerDocument: page }: HTMLElement): boolean {
  return !page.activeElement || page.activeElement === page.body
}

function rowsOf(form: Element): Element[] {
  return [...form.querySelectorAll(rowSelector)]
}

function controlsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(controlSelector)]
}
