'use client'
import { createElement, Suspense, use } from 'react'
import type { ComponentType, ReactNode } from 'react'

/**
 * A component that comes right behind the page, and not with it: it is asked for at once, and shown without waiting
 * once it is here.
 *
 * @param fallback Shown where it can't be loaded.
 * @param placeholder Keeps its room until it is here.
 */
export function behind<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: () => ReactNode,
  placeholder?: ReactNode,
): ComponentType<Props> {
  const loading: Promise<ComponentType<Props>> = load().catch(() => fallback)
  // As React marks a promise that it has seen kept.
  void loading.then((value) => Object.assign(loading, { status: 'fulfilled', value }))

  function Loaded(props: Props) {
    return createElement(use(loading), props)
  }

  return function Behind(props) {
    return (
      <Suspense fallback={placeholder}>
        <Loaded {...props} />
      </Suspense>
    )
  }
}
