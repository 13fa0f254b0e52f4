import { lazyPart } from '../lazy-view.ts'
import { useLargeCalendar } from './large-calendar-store.ts'

/** Loaded when it is first asked for. */
const LargeCalendarDialog = lazyPart(
  async () => (await import('./large-calendar-dialog.tsx')).LargeCalendarDialog,
)

/** The dialog that offers to split a calendar file, over whatever screen is shown. */
export const LargeCalendarDialogs = () => {
  const large = useLargeCalendar((store) => store.large)
  if (large === null) return null
  return <LargeCalendarDialog large={large} />
}
