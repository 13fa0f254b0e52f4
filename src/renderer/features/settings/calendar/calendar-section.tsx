import { Trans } from '@lingui/react/macro'
import type { Frame } from '../../../app/frame-store.ts'
import { SectionHeading } from '../parts/setting-row.tsx'
import { BusyCalendars } from './busy-calendars.tsx'
import { CalendarFileForm } from './calendar-file-form.tsx'
import { FeedForm } from './feed-form.tsx'

/** The plan in calendars, and calendars in the plan. */
export const CalendarSection = ({ frame }: { readonly frame: Frame }) => (
  <section>
    <SectionHeading>
      <Trans>Calendar</Trans>
    </SectionHeading>
    <div>
      <CalendarFileForm frame={frame} />
      <FeedForm />
      <BusyCalendars frame={frame} />
    </div>
  </section>
)
