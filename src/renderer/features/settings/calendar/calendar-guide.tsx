import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Disclosure } from '../../../ui/disclosure.tsx'
import classes from './calendar-guide.module.css'

type Row = { readonly calendar: string; readonly again: string; readonly back: string }

/** What is known of how calendars take a file a second time. */
const ROWS: readonly Row[] = [
  {
    calendar: t`Google Calendar`,
    again: t`Updates what it knows, when you import into the same calendar.`,
    back: t`Not sure to go.`,
  },
  {
    calendar: t`Outlook`,
    again: t`Tends to add copies when a file is opened.`,
    back: t`Not sure to go.`,
  },
  {
    calendar: t`Apple Calendar`,
    again: t`Updates what it knows, and has lost events on the way.`,
    back: t`Not sure to go.`,
  },
  { calendar: t`Thunderbird`, again: t`Has added copies.`, back: t`Not sure to go.` },
  {
    calendar: t`Nextcloud`,
    again: t`Refuses what it knows; older versions add copies.`,
    back: t`Stays.`,
  },
  { calendar: t`Etar (Android)`, again: t`Adds copies.`, back: t`Stays.` },
  { calendar: 'khal', again: t`Updates what it knows.`, back: t`Stays, marked as cancelled.` },
]

/** What a second import does, and the way that works everywhere. */
export const CalendarGuide = () => (
  <Disclosure summary={t`What your calendar does with a second file`} className={classes.guide}>
    <p className={classes.advice}>
      <Trans>
        <strong>Import into a calendar of its own.</strong> Make one called “Study”, import the file there,
        and before you import again delete that calendar or empty it. That works with every program, and the
        rest of your calendar cannot be touched.
      </Trans>
    </p>
    <p className={classes.advice}>
      <Trans>
        What happens without that differs, because a file cannot delete and each program reads it its own way:
      </Trans>
    </p>
    <div className={classes.frame}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Calendar</Trans>
            </th>
            <th scope="col">
              <Trans>A file imported again</Trans>
            </th>
            <th scope="col">
              <Trans>What an update file takes back</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ calendar, again, back }) => (
            <tr key={calendar}>
              <th scope="row">{calendar}</th>
              <td>{again}</td>
              <td>{back}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </Disclosure>
)
