import { Disclosure } from '../../../ui/disclosure.tsx'
import classes from './calendar-guide.module.css'

type Row = { readonly calendar: string; readonly again: string; readonly back: string }

/** What is known of how calendars take a file a second time. */
const ROWS: readonly Row[] = [
  {
    calendar: 'Google Calendar',
    again: 'Updates what it knows, when you import into the same calendar.',
    back: 'Not sure to go.',
  },
  {
    calendar: 'Outlook',
    again: 'Tends to add copies when a file is opened.',
    back: 'Not sure to go.',
  },
  {
    calendar: 'Apple Calendar',
    again: 'Updates what it knows, and has lost events on the way.',
    back: 'Not sure to go.',
  },
  { calendar: 'Thunderbird', again: 'Has added copies.', back: 'Not sure to go.' },
  {
    calendar: 'Nextcloud',
    again: 'Refuses what it knows; older versions add copies.',
    back: 'Stays.',
  },
  { calendar: 'Etar (Android)', again: 'Adds copies.', back: 'Stays.' },
  { calendar: 'khal', again: 'Updates what it knows.', back: 'Stays, marked as cancelled.' },
]

/** What a second import does, and the way that works everywhere. */
export const CalendarGuide = () => (
  <Disclosure summary="What your calendar does with a second file" className={classes.guide}>
    <p className={classes.advice}>
      <strong>Import into a calendar of its own.</strong> Make one called “Study”, import the file there, and
      before you import again delete that calendar or empty it. That works with every program, and the rest of
      your calendar cannot be touched.
    </p>
    <p className={classes.advice}>
      What happens without that differs, because a file cannot delete and each program reads it its own way:
    </p>
    <div className={classes.frame}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Calendar</th>
            <th scope="col">A file imported again</th>
            <th scope="col">What an update file takes back</th>
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
