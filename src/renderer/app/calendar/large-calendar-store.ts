import { create } from 'zustand'
import type { CalendarFile } from '#contract/operations/calendar.ts'
import type { Input } from '#contract/operations.ts'
import { openerInFocus } from '../focus-return.ts'

/** A calendar file that is larger than some calendars take: saved in parts, or all the same. */
export type LargeCalendar = { readonly asked: Input<'export.ics'>; readonly file: CalendarFile }

type DialogStore = {
  /** Stays when it is closed, so that the dialog does not go empty while it fades. */
  readonly large: LargeCalendar | null
  readonly isOpen: boolean
  /** Whether the dialog was loaded and drawn: the first one opens a moment later. */
  readonly isThere: boolean
  readonly saved: ReadonlySet<string>
  readonly opener: HTMLElement | null
}

export const useLargeCalendar = create<DialogStore>()(() => ({
  large: null,
  isOpen: false,
  isThere: false,
  saved: new Set(),
  opener: null,
}))

const { setState } = useLargeCalendar

export const openLargeCalendar = (large: LargeCalendar): void =>
  setState({ large, isOpen: true, saved: new Set(), opener: openerInFocus() })

export const closeLargeCalendar = (): void => setState({ isOpen: false })

export const noteSaved = (month: string): void =>
  setState(({ saved }) => ({ saved: new Set([...saved, month]) }))
