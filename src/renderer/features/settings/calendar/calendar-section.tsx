import type { Frame } from '../../../app/frame-store.ts'
import { SectionHeading } from '../parts/setting-row.tsx'
import { CalendarFileForm } from './calendar-file-form.tsx'

/** The plan in calendars, and calendars in the plan. */
export const CalendarSection = ({ frame }: { readonly frame: Frame }) => (
  <section>
    <SectionHeading>Calendar</SectionHeading>
    <div>
      <CalendarFileForm frame={frame} />
    </div>
  </section>
)
