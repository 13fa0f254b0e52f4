import { useCallback, useMemo, useState } from 'react'

/** Elements of the grid, by day: what the calendar component cannot draw itself finds its place there. */
export type ElementsByDay = {
  readonly elements: ReadonlyMap<string, HTMLElement>
  readonly add: (day: string, element: HTMLElement) => void
  readonly remove: (day: string, element: HTMLElement) => void
}

export const useElementsByDay = (): ElementsByDay => {
  const [elements, setElements] = useState<ReadonlyMap<string, HTMLElement>>(new Map())
  const add = useCallback((day: string, element: HTMLElement) => {
    setElements((former) => new Map(former).set(day, element))
  }, [])
  const remove = useCallback((day: string, element: HTMLElement) => {
    setElements(
      (former) => new Map([...former].filter(([, lane]) => lane !== element || former.get(day) !== lane)),
    )
  }, [])
  return useMemo(() => ({ elements, add, remove }), [elements, add, remove])
}
