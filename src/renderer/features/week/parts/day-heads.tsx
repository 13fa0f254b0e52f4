import { createPortal } from 'react-dom'
import type { WeekDay } from '#contract/operations/views.ts'
import { DayHead } from './day-head.tsx'

export type DayHeadsProps = {
  readonly days: readonly WeekDay[]
  /** The cells above the columns, by day. */
  readonly elements: ReadonlyMap<string, HTMLElement>
}

/** The heads of the columns, drawn into the cells of the calendar component. */
export const DayHeads = ({ days, elements }: DayHeadsProps) =>
  days.map(({ day }) => {
    const element = elements.get(day)
    return element === undefined ? null : createPortal(<DayHead day={day} />, element, day)
  })
