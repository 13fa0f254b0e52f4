import { createElement, Fragment, memo, useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { restOfWords } from '../language/language.ts'
import { PartBoundary } from './part-boundary.tsx'

/** A component that may have to be loaded before it can be drawn, by `Loaded`. */
export type Loadable<P extends object = object> = {
  /** Null until it is there. */
  readonly loaded: () => ComponentType<P> | null
  /** Loads it, once; tried again after a failure. */
  readonly load: () => Promise<ComponentType<P>>
  /** Loads it ahead of its first use, with what it shows where it says how. */
  readonly preload: () => Promise<void>
}

export type LazyView<P extends object = object> = Loadable<P> & {
  /** Draws it; nothing until it is there, and nothing but a word about it when it cannot be had. */
  readonly View: ComponentType<P>
}

/** Loads a component once, and is asked again after a failure. */
const loadOnce = <P extends object>(
  load: () => Promise<ComponentType<P>>,
): Pick<Loadable<P>, 'loaded' | 'load'> => {
  let loaded: ComponentType<P> | null = null
  let loading: Promise<ComponentType<P>> | null = null
  const read = async (): Promise<ComponentType<P>> => {
    try {
      await restOfWords()
      // Drawn anew by what it reads and is given, not by what it stands in.
      loaded = memo(await load())
      return loaded
    } finally {
      loading = null
    }
  }
  return {
    loaded: () => loaded,
    load: () => {
      if (loaded !== null) return Promise.resolve(loaded)
      loading ??= read()
      return loading
    },
  }
}

type Shown<P extends object> = { readonly view: ComponentType<P> | null; readonly error?: unknown }

/**
 * The component once it is loaded, else null; it begins to load when it is first asked for. That it could not be is thrown to
 * the error boundary. Not by Suspense: behind a fallback, even one that is over in a moment, React holds content back for 300 ms.
 */
const useLoaded = <P extends object>({ loaded, load }: Loadable<P>): ComponentType<P> | null => {
  const [{ view, error }, show] = useState<Shown<P>>(() => ({ view: loaded() }))
  useEffect(() => {
    if (view !== null) return
    let isGone = false
    const showUnlessGone = (shown: Shown<P>): void => {
      if (!isGone) show(shown)
    }
    load().then(
      (there) => showUnlessGone({ view: there }),
      (error: unknown) => showUnlessGone({ view: null, error }),
    )
    return () => {
      isGone = true
    }
  }, [view, load])
  if (error !== undefined) throw error
  return view
}

export type LoadedProps<P extends object> = {
  readonly view: Loadable<P>
  /** What it is given. */
  readonly props: P
  /** Stands there until it is loaded. */
  readonly waiting: ReactNode
  /** Beside it, once it is there. */
  readonly beside?: ReactNode
}

/** A view with something in its place until it is loaded. */
export const Loaded = <P extends object>({ view, props, waiting, beside }: LoadedProps<P>): ReactNode => {
  const there = useLoaded(view)
  return there === null ? waiting : createElement(Fragment, null, createElement(there, props), beside)
}

const nothing = (): Promise<void> => Promise.resolve()

type DataOf = {
  /** Asks for what it shows while it is being loaded itself. */
  readonly ask?: () => void
  /** Reads what it shows, once it is there. */
  readonly read?: () => Promise<void>
}

/** A view that is loaded when it is first shown, or before. */
export const lazyView = <P extends object = object>(
  load: () => Promise<ComponentType<P>>,
  { ask = nothing, read = nothing }: DataOf = {},
): LazyView<P> => {
  const loading = loadOnce(load)
  const view: Loadable<P> = {
    ...loading,
    preload: async () => {
      if (loading.loaded() !== null) return
      ask()
      await loading.load()
      await read()
    },
  }
  const View = (props: P) =>
    createElement(PartBoundary, null, createElement(Loaded<P>, { view, props, waiting: null }))
  return { ...view, View }
}

/** A part that is loaded when it is first shown, once its words are there. */
export const lazyPart = <P extends object = object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> => lazyView(load).View

/** A view that comes with the app itself. */
export const readyView = (view: ComponentType, readData: () => Promise<void>): Loadable => {
  const shown = memo(view)
  return { loaded: () => shown, load: () => Promise.resolve(shown), preload: readData }
}
