import { useState, type MouseEvent, type ReactNode } from 'react'
import { Tip, type TipProps } from './tip.tsx'
import classes from './pointed.module.css'

/** A part of the chart that is marked while the pointer is on it, px. */
export type Mark = {
  readonly left: number
  readonly width: number
  readonly top: number
  readonly height: number
}

export type PointedProps<T> = {
  /** What lies at a place of the chart, px from its corner; null for nothing. */
  readonly itemAt: (x: number, y: number) => T | null
  readonly tipOf: (item: T) => TipProps
  readonly markOf?: (item: T) => Mark
  readonly width: number
  readonly children: ReactNode
}

/** On the right half the words stand to the left of the pointer, so that they stay in the window. */
const OFFSET = 14

/** A chart that says what lies under the pointer. The table says the same to everyone. */
export const PointedChart = <T,>({ itemAt, tipOf, markOf, width, children }: PointedProps<T>) => {
  const [pointed, setPointed] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const move = (event: MouseEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    setPointed({ x: event.clientX - box.left, y: event.clientY - box.top })
  }
  const item = pointed === null ? null : itemAt(pointed.x, pointed.y)
  return (
    <div className={classes.chart} onMouseMove={move} onMouseLeave={() => setPointed(null)}>
      {item !== null && markOf !== undefined && <div className={classes.mark} style={markOf(item)} />}
      {children}
      {item !== null && pointed !== null && (
        <div
          className={classes.tip}
          style={
            pointed.x > width / 2
              ? { top: pointed.y + OFFSET, right: width - pointed.x + OFFSET }
              : { top: pointed.y + OFFSET, left: pointed.x + OFFSET }
          }
        >
          <Tip {...tipOf(item)} />
        </div>
      )}
    </div>
  )
}
