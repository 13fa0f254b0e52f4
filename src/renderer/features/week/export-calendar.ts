import { client } from '../../bridge.ts'
import { showFailure, showToast } from '../../ui/toast.tsx'

/** Gives the learner a text file to save. */
const saveFile = (fileName: string, text: string, type: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

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
  saveFile(fileName, text, 'text/calendar;charset=utf-8')
  showToast({
    message: [
      `${fileName}: ${events} ${events === 1 ? 'event' : 'events'}.`,
      ...warnings.map((warning) => warning.message),
    ].join(' '),
  })
}
