/** The learner's calendars to plan around, and the file that is being looked at. */
import { t } from '@lingui/core/macro'
import { create } from 'zustand'
import type { BusyCalendar, BusyDraft } from '#contract/operations/busy.ts'
import { calendarLimits } from '#core/calendar/reading/limits.ts'
import { openerInFocus } from '../../../app/focus-return.ts'
import { requestPlanChange } from '../../../app/plan-changes/request-change.ts'
import { offerUndo } from '../../../app/undo.ts'
import { client } from '../../../bridge.ts'
import { loading, loadOf, type Load } from '../../../ui/load.ts'
import { showFailure } from '../../../ui/toast.tsx'

/** A file that was read, and the calendar it shall take the place of; null for a new one. */
export type Looking = { readonly draft: BusyDraft; readonly calendar: BusyCalendar | null }

type BusyState = {
  readonly calendars: Load<readonly BusyCalendar[]>
  /** The name of the file that is being read; null while none is. */
  readonly reading: string | null
  /** Stays when the dialog is closed, so that it does not go empty while it fades. */
  readonly looking: Looking | null
  readonly isOpen: boolean
  readonly opener: HTMLElement | null
  /** Called when the dialog is closed: the next file's turn. */
  readonly closed: () => void
}

export const useBusyStore = create<BusyState>()(() => ({
  calendars: loading,
  reading: null,
  looking: null,
  isOpen: false,
  opener: null,
  closed: () => undefined,
}))

const { getState, setState } = useBusyStore

export const readCalendars = async (): Promise<void> => {
  setState({ calendars: loadOf(await client.call('busy.list', {})) })
}

const NOT_READ = t`The calendar was not read`

const refuse = (message: string): void => showFailure(NOT_READ, { code: 'PARSE', message })

const textOf = async (file: File): Promise<string | null> => {
  if (file.size > calendarLimits.bytes) {
    refuse(
      t`This calendar file is larger than 5 MB. Export a shorter time from your calendar, and read that.`,
    )
    return null
  }
  try {
    return await file.text()
  } catch {
    refuse(t`This file could not be opened. Check that it still exists and is a file, not a folder.`)
    return null
  }
}

/** Reads a file and shows what it would take; resolves when that was answered. */
const lookAt = async (
  file: File,
  calendar: BusyCalendar | null,
  opener: HTMLElement | null,
): Promise<void> => {
  setState({ reading: file.name })
  const text = await textOf(file)
  const answer =
    text === null ? null : await client.call('busy.read', { name: file.name.slice(0, 255), text })
  setState({ reading: null })
  if (answer === null) return
  if (!answer.ok) return showFailure(NOT_READ, answer.error)
  await new Promise<void>((closed) => {
    setState({ looking: { draft: answer.value, calendar }, isOpen: true, opener, closed })
  })
}

/** Files that were chosen, one after the other. */
export const readFiles = async (
  files: readonly File[],
  calendar: BusyCalendar | null = null,
): Promise<void> => {
  const opener = openerInFocus()
  for (const file of files) await lookAt(file, calendar, opener)
}

export const closeLooking = (): void => {
  const { closed } = getState()
  setState({ isOpen: false, closed: () => undefined })
  closed()
}

export const doneWords = (name: string, isNew: boolean): string =>
  isNew ? t`“${name}” is planned around now` : t`“${name}” was brought up to date`

/** Keeps what was read where there is no plan. */
export const storeCalendar = async (use: {
  readonly draftId: string
  readonly calendarId: string | null
  readonly name: string
  readonly allDay: boolean
}): Promise<void> => {
  const answer = await client.call('busy.store', use)
  if (!answer.ok) return showFailure(t`The calendar was not kept`, answer.error)
  closeLooking()
  offerUndo(doneWords(use.name, use.calendarId === null), answer.value.changeId)
}

/** With a plan its price is shown first. */
export const removeCalendar = async ({ id, name }: BusyCalendar, hasPlan: boolean): Promise<void> => {
  const done = t`“${name}” was removed`
  if (hasPlan) {
    const changes = [{ type: 'remove-calendar' as const, calendarId: id }]
    await requestPlanChange({ changes, title: t`Remove the calendar “${name}”`, done, confirm: t`Remove it` })
    return
  }
  const answer = await client.call('busy.remove', { calendarId: id })
  if (!answer.ok) return showFailure(t`The calendar was not removed`, answer.error)
  offerUndo(done, answer.value.changeId)
}
