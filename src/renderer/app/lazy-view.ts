import { createElement, lazy, useState, type ComponentType } from 'react'

export type LazyView = {
  readonly View: ComponentType
  /** Loads it ahead of its first use. */
  readonly preload: () => Promise<void>
}

/**
 * A view that is loaded when it is first shown, or before. One that is there already is drawn at once: behind a Suspense
 * fallback, even one that is over in a moment, React would hold it back for 300 ms.
 */
export const lazyView = (load: () => Promise<ComponentType>): LazyView => {
  let loaded: ComponentType | null = null
  const read = async (): Promise<{ readonly default: ComponentType }> => {
    loaded = await load()
    return { default: loaded }
  }
  const Waiting = lazy(read)
  // What was drawn first stays: another component in its place would begin anew.
  const View = () => {
    const [Shown] = useState<ComponentType>(() => loaded ?? Waiting)
    return createElement(Shown)
  }
  return { View, preload: async () => void (await read()) }
}
