import { plural, t } from '@lingui/core/macro'
import { Plural, Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Button } from '@mantine/core'
import { IconCheck, IconDownload } from '@tabler/icons-react'
import { Dialog } from '../../ui/dialog.tsx'
import { useFormat } from '../../ui/format-context.tsx'
import { giveFocusBack } from '../focus-return.ts'
import classes from './large-calendar-dialog.module.css'
import { closeLargeCalendar, useLargeCalendar, type LargeCalendar } from './large-calendar-store.ts'
import { saveCalendarFile, saveMonth } from './save-calendar.ts'

/** A calendar file that some calendars would cut: a file for each month instead, or all in one. */
export const LargeCalendarDialog = ({ large }: { readonly large: LargeCalendar }) => {
  const format = useFormat()
  const { isOpen, isThere, saved } = useLargeCalendar()
  // Opened one step after it is there: the first one is drawn open at once and would not fade in.
  useEffect(() => useLargeCalendar.setState({ isThere: true }), [])
  const { asked, file } = large
  const { events: holds } = file
  return (
    <Dialog
      title={t`This calendar file is large`}
      isOpen={isOpen && isThere}
      onClose={closeLargeCalendar}
      onClosed={() => giveFocusBack(useLargeCalendar.getState().opener)}
    >
      <p className={classes.text}>
        <Trans>
          It holds <Plural value={holds} one="# event" other="# events" />. Some calendars refuse or cut files
          of more than 1,000 events or 900 KB, Google Calendar among them. Save it month by month to be safe:
          each event is in one file only.
        </Trans>
      </p>
      <ul className={classes.months}>
        {file.months.map(({ month, events }) => {
          const name = format.month(`${month}-01`)
          return (
            <li key={month} className={classes.month}>
              <span className={classes.name}>{name}</span>
              <span className={classes.events}>{plural(events, { one: '# event', other: '# events' })}</span>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={
                  saved.has(month) ? (
                    <IconCheck size={14} aria-hidden="true" />
                  ) : (
                    <IconDownload size={14} aria-hidden="true" />
                  )
                }
                aria-label={saved.has(month) ? t`Saved ${name}` : t`Save ${name}`}
                onClick={() => void saveMonth(asked, month)}
              >
                {saved.has(month) ? t`Saved` : t`Save`}
              </Button>
            </li>
          )
        })}
      </ul>
      <div className={classes.actions}>
        <Button variant="default" onClick={closeLargeCalendar}>
          <Trans>Close</Trans>
        </Button>
        <Button variant="default" onClick={() => saveCalendarFile(file)}>
          <Trans>Save all in one file</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
