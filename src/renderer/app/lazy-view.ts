import { createElement, lazy, memo, useState, type ComponentType } from 'react'
import { restOfWords } from '../language/language.ts'

export type LazyView<P extends object = object> = {
  readonly View: ComponentType<P>
  /** Loads it ahead of its first use, with what it shows where it says how. */
  readonly preload: () => Promise<void>
}

const nothing = (): Promise<void> => Promise.resolve()

/**
 * A view that is loaded when it is first shown, or before. One that is there already is drawn at once: behind a Suspense
 * fallback, even one that is over in a moment, React would hold it back for 300 ms.
 */
export const lazyView = <P extends object = object>(
  load: () => Promise<ComponentType<P>>,
  readData: () => Promise<void> = nothing,
): LazyView<P> => {
  let loaded: ComponentType<P> | null = null
  const read = async (): Promise<{ readonly default: ComponentType<P> }> => {
    await restOfWords()
    loaded = await load()
    return { default: loaded }
  }
  const Waiting: ComponentType<P> = lazy(read)
  // What was drawn first stays: another component in its place would begin anew.
  const View = (props: P) => {
    const [Shown] = useState<ComponentType<P>>(() => loaded ?? Waiting)
    return createElement(Shown, props)
  }
  const preload = async (): Promise<void> => {
    if (loaded !== null) return
    await read()
    await readData()
  }
  return { View: memo(View), preload }
}

/** A part that is loaded when it is first shown, once its words are there. */
export const lazyPart = <P extends object = object>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => {
    await restOfWords()
    return { default: await load() }
  })

/** A view that comes with the app itself. */
export const readyView = (View: ComponentType, readData: () => Promise<void>): LazyView => ({
  // As those that are loaded: drawn anew by what it reads, not by what it stands in.
  View: memo(View),
  preload: readData,
})
