import { useMemo } from 'react'
import { createPortal } from 'react-dom'
import type { BusyView, WeekView } from '#contract/operations/views.ts'
import { slotBoxes } from '../drawn-slots.ts'
import { sessionMarks, type SessionMark } from '../session-marks.ts'
import { shadesOf } from '../shades.ts'
import { useKeptEqual } from '../use-kept-equal.ts'
import { wallBoxes, type WallBox } from '../wall-boxes.ts'
import { LaneLayer } from './lane-layer.tsx'

export type LaneLayersProps = {
  readonly view: WeekView
  /** Height of half an hour, px. */
  readonly halfHourPx: number
  /** The columns, by day. */
  readonly elements: ReadonlyMap<string, HTMLElement>
}

type BusyBox = { readonly busy: BusyView; readonly box: WallBox }

const NO_MARKS: readonly SessionMark[] = []
const NO_BUSY: readonly BusyBox[] = []

/** What is drawn into the columns beside slots. */
export const LaneLayers = ({ view, halfHourPx, elements }: LaneLayersProps) => {
  const { days, sessions, slots, busy, zone } = view
  const allMarks = useKeptEqual(
    useMemo(
      () =>
        sessionMarks(sessions, {
          zone,
          minutePx: halfHourPx / 30,
          slotBoxes: slotBoxes({ slots, zone }),
        }),
      [sessions, slots, zone, halfHourPx],
    ),
  )
  const marks = useMemo(() => Map.groupBy(allMarks, ({ day }) => day), [allMarks])
  const busyBoxes = useMemo(
    () =>
      Map.groupBy(
        busy.flatMap((time) => wallBoxes(time, zone).map((box) => ({ busy: time, box }))),
        ({ box }) => box.day,
      ),
    [busy, zone],
  )
  const shades = useMemo(() => new Map(days.map((day) => [day.day, shadesOf(day, zone)])), [days, zone])
  return days.map(({ day }) => {
    const element = elements.get(day)
    if (element === undefined) return null
    return createPortal(
      <LaneLayer
        day={day}
        shades={shades.get(day) ?? []}
        busy={busyBoxes.get(day) ?? NO_BUSY}
        marks={marks.get(day) ?? NO_MARKS}
      />,
      element,
      day,
    )
  })
}
