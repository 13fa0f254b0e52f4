import { client } from '../../bridge.ts'
import { saveText } from '../../ui/save-file.ts'
import { showFailure, showToast } from '../../ui/toast.tsx'

export type ExportRange = { readonly from: string; readonly to: string }

/** Saves the plan, or the slots of a range of days, as an iCalendar file and says what to know about it. */
export const exportCalendar = async (range?: ExportRange): Promise<void> => {
  const answer = await client.call(
    'export.ics',
    range === undefined ? {} : { from: range.from, to: range.to },
  )
  if (!answer.ok) {
    showFailure('The calendar file was not made', answer.error)
    return
  }
  const { fileName, text, events, warnings } = answer.value
  if (events === 0) {
    showToast({ message: 'Nothing is planned in that time, so there is nothing to export.' })
    return
  }
  saveText(fileName, text, 'text/calendar;charset=utf-8')
  showToast({
    message: [
      `${fileName}: ${events} ${events === 1 ? 'event' : 'events'}.`,
      ...warnings.map((warning) => warning.message),
    ].join(' '),
  })
}
