import type { WeekView } from '#contract/operations/views.ts'
import { lazyView } from '../../../app/lazy-view.ts'
import { useOnceTrue } from '../../../app/use-once-true.ts'
import { useWeekDialog } from '../dialog-store.ts'
import type { WeekDialogsProps } from './week-dialogs.tsx'

/** Forms with dates and clocks are heavy: they are loaded when the first one is asked for. */
const dialogs = lazyView<WeekDialogsProps>(async () => (await import('./week-dialogs.tsx')).WeekDialogs)
export const preloadWeekDialogs = dialogs.preload

/** The dialogs of the week, once one was asked for. */
export const WeekDialogsOnDemand = ({ view }: { readonly view: WeekView }) => {
  const isWanted = useOnceTrue(useWeekDialog((store) => store.isOpen))
  return isWanted ? <dialogs.View view={view} /> : null
}
