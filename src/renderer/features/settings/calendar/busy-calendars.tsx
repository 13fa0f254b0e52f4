import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Button, FileButton } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import type { ChangedArea } from '#contract/events.ts'
import type { BusyCalendar } from '#contract/operations/busy.ts'
import { takeDroppedCalendars, useDroppedCalendars } from '../../../app/calendar/dropped-calendars.ts'
import type { Frame } from '../../../app/frame-store.ts'
import { useRefetch } from '../../../app/use-refetch.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { LoadView } from '../../../ui/load-view.tsx'
import { FormSection } from '../../../ui/plan-form/form-section.tsx'
import { RowsSkeleton } from '../../../ui/skeletons.tsx'
import classes from './busy-calendars.module.css'
import { BusyDialog } from './busy-dialog.tsx'
import { readCalendars, readFiles, removeCalendar, useBusyStore } from './busy-store.ts'
import { calendarFacts } from './busy-words.ts'

const AREAS: readonly ChangedArea[] = ['plan', 'roadmaps']
const CALENDAR_TYPES = '.ics,.ical,.ifb,text/calendar'

/** Other calendars whose times the plan goes around. */
export const BusyCalendars = ({ frame }: { readonly frame: Frame }) => {
  const calendars = useBusyStore((store) => store.calendars)
  const reading = useBusyStore((store) => store.reading)
  useRefetch(AREAS, readCalendars)
  const dropped = useDroppedCalendars((store) => store.files)
  useEffect(() => {
    if (dropped.length > 0) void readFiles(takeDroppedCalendars())
  }, [dropped])
  return (
    <FormSection
      title={t`Calendars to plan around`}
      hint={t`Your lessons, shifts, appointments: export them from your calendar as an .ics file and read it here, or drop it anywhere in this window. The plan goes around what is taken. Nothing leaves this computer.`}
    >
      <LoadView
        load={calendars}
        onRetry={() => void readCalendars()}
        skeleton={<RowsSkeleton rows={1} height={64} />}
      >
        {(all) =>
          all.length === 0 ? null : (
            <ul className={classes.list}>
              {all.map((calendar) => (
                <CalendarRow key={calendar.id} calendar={calendar} frame={frame} />
              ))}
            </ul>
          )
        }
      </LoadView>
      <div className={classes.actions}>
        <FileButton accept={CALENDAR_TYPES} multiple onChange={(files) => void readFiles(files)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconCalendarPlus size={16} aria-hidden="true" />}
            >
              <Trans>Read a calendar file…</Trans>
            </Button>
          )}
        </FileButton>
        <p className={classes.reading} role="status">
          {reading === null ? '' : t`Reading ${reading}…`}
        </p>
      </div>
      <BusyDialog frame={frame} />
    </FormSection>
  )
}

type CalendarRowProps = { readonly calendar: BusyCalendar; readonly frame: Frame }

const CalendarRow = ({ calendar, frame }: CalendarRowProps) => {
  const format = useFormat()
  const { name } = calendar
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <p className={classes.name}>{name}</p>
        <p className={classes.facts}>{calendarFacts(calendar, frame.info.zone, format)}</p>
      </div>
      <div className={classes.buttons}>
        <FileButton
          accept={CALENDAR_TYPES}
          onChange={(file) => {
            if (file !== null) void readFiles([file], calendar)
          }}
        >
          {(props) => (
            <Button {...props} size="sm" variant="default" aria-label={t`Read again… ${name}`}>
              <Trans>Read again…</Trans>
            </Button>
          )}
        </FileButton>
        <Button
          size="sm"
          variant="default"
          aria-label={t`Remove… ${name}`}
          onClick={() => void removeCalendar(calendar, frame.plan !== null)}
        >
          <Trans>Remove…</Trans>
        </Button>
      </div>
    </li>
  )
}
