import { t } from '@lingui/core/macro'
import { useEffect } from 'react'
import { create } from 'zustand'
import { showFailure } from '../../ui/toast.tsx'
import { isDialogOpen } from '../open-dialog.ts'
import { navigate } from '../routes.ts'

type FileName = Pick<File, 'name' | 'type'>

/** Whether a file calls itself a calendar; the reader decides whether it is one. */
export const isCalendarFile = ({ name, type }: FileName): boolean =>
  type === 'text/calendar' || /\.(?:ics|ical|ifb)$/i.test(name)

/** Calendar files that were dropped and wait for the settings, which look at them. */
export const useDroppedCalendars = create<{ readonly files: readonly File[] }>()(() => ({ files: [] }))

/** Hands them over, once. */
export const takeDroppedCalendars = (): readonly File[] => {
  const { files } = useDroppedCalendars.getState()
  if (files.length > 0) useDroppedCalendars.setState({ files: [] })
  return files
}

/** Leads to what these calendars would take of the plan. */
export const lookAtCalendars = (files: readonly File[]): void => {
  useDroppedCalendars.setState({ files })
  navigate('settings', 'calendar')
}

const drop = (files: readonly File[]): void => {
  const calendars = files.filter(isCalendarFile)
  const other = files.find((file) => !isCalendarFile(file))
  if (calendars.length > 0) lookAtCalendars(calendars)
  if (other === undefined) return
  const { name } = other
  showFailure(t`The file was not read`, {
    code: 'UNSUPPORTED',
    message: t`“${name}” is no calendar (.ics). A roadmap can be dropped under “Import a roadmap”.`,
  })
}

/** Calendar files can be dropped on every screen; not behind a dialog that asks something. */
export const useCalendarDrops = (): void => {
  useEffect(() => {
    const filesOf = (event: DragEvent): DataTransfer | null =>
      !event.defaultPrevented && event.dataTransfer?.types.includes('Files') === true && !isDialogOpen()
        ? event.dataTransfer
        : null
    const over = (event: DragEvent): void => {
      const dragged = filesOf(event)
      if (dragged === null) return
      event.preventDefault()
      dragged.dropEffect = 'copy'
    }
    const dropped = (event: DragEvent): void => {
      const dragged = filesOf(event)
      if (dragged === null) return
      event.preventDefault()
      drop([...dragged.files])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', dropped)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', dropped)
    }
  }, [])
}
