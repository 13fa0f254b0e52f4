import { plural, t } from '@lingui/core/macro'
import type { CalendarFile } from '#contract/operations/calendar.ts'
import type { Input } from '#contract/operations.ts'
import { client } from '../../bridge.ts'
import { saveText } from '../../ui/save-file.ts'
import { showFailure, showToast } from '../../ui/toast.tsx'
import { noteSaved, openLargeCalendar } from './large-calendar-store.ts'

type Asked = Input<'export.ics'>

/** "Roadmap.ics: 12 events, 3 of them cancelled." */
export const savedWords = ({ fileName, events, cancelled }: CalendarFile): string =>
  cancelled === 0
    ? t`${fileName}: ${plural(events, { one: '# event', other: '# events' })}.`
    : t`${fileName}: ${plural(events, { one: '# event', other: '# events' })}, ${cancelled} of them cancelled.`

/** Gives the learner the file and says what is in it. */
export const saveCalendarFile = (file: CalendarFile): void => {
  saveText(file.fileName, file.text, 'text/calendar;charset=utf-8')
  showToast({ message: savedWords(file), about: 'calendar-file' })
}

const read = async (asked: Asked): Promise<CalendarFile | null> => {
  const answer = await client.call('export.ics', asked)
  if (answer.ok) return answer.value
  showFailure(t`The calendar file was not made`, answer.error)
  return null
}

/** Saves the plan, or what is asked for of it; of a file that is too large for some calendars it asks first. */
export const saveCalendar = async (asked: Asked = {}): Promise<void> => {
  const file = await read(asked)
  if (file === null) return
  if (file.slots + file.cancelled === 0) {
    showToast({ message: t`Nothing is planned in that time, so there is nothing to save.` })
  } else if (file.warnings.length > 0) openLargeCalendar({ asked, file })
  else saveCalendarFile(file)
}

/** Saves what begins in one month of a file that is split. */
export const saveMonth = async (asked: Asked, month: string): Promise<void> => {
  const file = await read({ ...asked, month })
  if (file === null) return
  saveCalendarFile(file)
  noteSaved(month)
}
