import { t } from '@lingui/core/macro'
import { useMediaQuery } from '@mantine/hooks'
import type { WeekView } from '#contract/operations/views.ts'
import { PlanStrip } from '../../../app/life/plan-strip.tsx'
import { useFormat } from '../../../ui/format-context.tsx'
import { Page } from '../../../ui/page.tsx'
import { useIsPrinting } from '../../../ui/printing.ts'
import { useWeekStore } from '../store.ts'
import { useEntry } from '../use-entry.ts'
import { useKeptMark } from '../use-kept-mark.ts'
import { useWeekKeys } from '../use-week-keys.ts'
import { weekTitle } from '../words.ts'
import { Agenda } from './agenda.tsx'
import { EmptyWeek } from './empty-week.tsx'
import { MonthJump } from './month-jump.tsx'
import { SlotMenu } from './slot-menu.tsx'
import { WeekDialogs } from './week-dialogs.tsx'
import { WeekGrid } from './week-grid.tsx'
import { WeekHint } from './week-hint.tsx'
import { WeekLead } from './week-lead.tsx'
import { WeekToolbar } from './week-toolbar.tsx'

/** Below this width seven columns hold no words, and the list is drawn. */
const NARROW = '(max-width: 699px)'

/** A week of the plan. */
export const WeekScreen = ({ view }: { readonly view: WeekView }) => {
  const format = useFormat()
  const layout = useWeekStore((store) => store.layout)
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false }) ?? false
  const isPrinting = useIsPrinting()
  const isList = isNarrow || layout === 'list' || isPrinting
  useWeekKeys()
  useEntry(view)
  useKeptMark()
  return (
    <Page
      title={t`Week`}
      width="wide"
      isHigh={!isList}
      heading={<MonthJump title={weekTitle(view, format.locale)} view={view} />}
      lead={<WeekLead view={view} />}
      actions={<WeekToolbar view={view} isNarrow={isNarrow} />}
    >
      <PlanStrip offer={view.replan} today={view.today} />
      <WeekHint isGrid={!isList} />
      {view.slots.length === 0 && <EmptyWeek view={view} />}
      {isList ? <Agenda view={view} /> : <WeekGrid view={view} />}
      <SlotMenu />
      <WeekDialogs view={view} />
    </Page>
  )
}
