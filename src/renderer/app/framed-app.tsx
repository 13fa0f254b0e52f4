import { t } from '@lingui/core/macro'
import { useEffect, useMemo } from 'react'
import { DatesProvider } from '@mantine/dates'
import type { HotkeyItem } from '@mantine/hooks'
import { currentLanguage, followLanguage, windowLocale } from '../language/language.ts'
import { createFormat } from '../ui/format.ts'
import { FormatProvider } from '../ui/format-context.tsx'
import { followPrinting } from '../ui/printing.ts'
import { LonePageSkeleton, PageSkeleton } from '../ui/skeletons.tsx'
import { useCalendarDrops } from './calendar/dropped-calendars.ts'
import { LargeCalendarDialogs } from './calendar/large-calendar-dialogs.tsx'
import { CareBannerOnDemand } from './care-on-demand.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { useMenuCommands } from './desktop/menu-commands.ts'
import { useOpenedDocuments } from './desktop/opened-document.ts'
import { hasNoPlan, type Frame } from './frame-store.ts'
import { Loaded } from './lazy-view.ts'
import { LifeDialogs } from './life/life-dialogs.tsx'
import { ChangeDialogs } from './plan-changes/change-dialogs.tsx'
import { StateDialogs } from './plan-states/state-dialogs.tsx'
import { isDialogOpen } from './open-dialog.ts'
import { navigate, redirectFromNowhere, useRoute, type Screen } from './routes.ts'
import { UnderSampleBar } from './sample/sample-on-demand.tsx'
import { railScreens } from './screens.ts'
import { SessionDialogs } from './sessions/session-dialogs.tsx'
import { Shell } from './shell.tsx'
import { ShortcutOverviewOnDemand } from './shortcut-overview-on-demand.tsx'
import { openShortcutOverview } from './shortcut-overview-store.ts'
import {
  EVERYWHERE,
  isTyping,
  useCombinations,
  useShortcutListener,
  useShortcuts,
  type Shortcut,
} from './shortcuts.ts'
import { TimerEverywhere } from './timer/timer-everywhere.tsx'
import { useCalendarKeys } from './use-calendar-keys.ts'
import { Arrival, useFocusOnNavigation } from './use-focus-on-navigation.ts'
import { useFileDropGuard } from './use-file-drop-guard.ts'
import { redoChange, undoChange, useStandingOffers } from './undo.ts'
import { useIdlePreload } from './use-idle-preload.ts'
import { usePlaceScroll } from './use-place-scroll.ts'
import { useThemeSetting } from './use-theme-setting.ts'
import { views } from './views.ts'
import { dayIndexOf, weekStartOf } from './week-start.ts'

const screenShortcuts: readonly Shortcut[] = [
  ...railScreens.map(({ letter, label, screen }) => ({
    keys: `g ${letter}`,
    label: t`Go to ${label}`,
    run: () => navigate(screen),
  })),
  { keys: 'g l', label: t`Go to Sessions`, run: () => navigate('sessions') },
  { keys: 'g h', label: t`Go to the guide`, run: () => navigate('guide') },
  { keys: '?', label: t`Show the keyboard shortcuts`, run: openShortcutOverview },
]

/** Fields being typed in keep their own undo; and nothing changes behind a dialog that asks something. */
const outsideDialogs =
  (run: () => Promise<unknown>) =>
  (event: KeyboardEvent): void => {
    if (isTyping(event.target)) return
    event.preventDefault()
    if (!isDialogOpen()) void run()
  }

const combinations: readonly HotkeyItem[] = [
  ...railScreens.map(({ digit, screen }): HotkeyItem => [`mod+${digit}`, () => navigate(screen)]),
  // What a field does with these is not prevented.
  ['mod+Z', outsideDialogs(undoChange), { preventDefault: false }],
  ['mod+shift+Z', outsideDialogs(redoChange), { preventDefault: false }],
  ['ctrl+Y', outsideDialogs(redoChange), { preventDefault: false }],
]

/** The app with its settings in force: theme, formats, week start, keys, and the screen of the route. */
export const FramedApp = ({ frame }: { readonly frame: Frame }) => {
  const { settings, info } = frame
  const format = useMemo(
    () => createFormat({ locale: windowLocale(), clock: settings.clock }),
    [settings.clock],
  )
  const dates = useMemo(
    () => ({
      firstDayOfWeek: dayIndexOf(weekStartOf(settings.weekStart, navigator.language)),
      consistentWeeks: true,
      weekendDays: [],
      locale: currentLanguage(),
    }),
    [settings.weekStart],
  )
  useThemeSetting(settings.theme)
  useEffect(() => followLanguage(info.language), [info.language])
  useShortcutListener(settings.singleKeys)
  useFileDropGuard()
  useCalendarKeys()
  const { screen } = useRoute()
  return (
    <FormatProvider value={format}>
      <DatesProvider settings={dates}>
        {screen === 'timer-window' ? <SmallScreen /> : <WholeApp frame={frame} />}
      </DatesProvider>
    </FormatProvider>
  )
}

const NO_PROPS = {}

/** The timer alone, in a window of its own: the main window tells, asks and rings. */
const SmallScreen = () => (
  <ErrorBoundary resetKey="timer-window">
    <Loaded view={views['timer-window']} props={NO_PROPS} waiting={null} />
  </ErrorBoundary>
)

const WholeApp = ({ frame }: { readonly frame: Frame }) => {
  useShortcuts(EVERYWHERE, screenShortcuts)
  useCombinations(combinations)
  useStandingOffers()
  useIdlePreload()
  useEffect(followPrinting, [])
  useMenuCommands()
  useCalendarDrops()
  useOpenedDocuments(frame.info)
  return (
    <>
      <CurrentScreen frame={frame} />
      <TimerEverywhere frame={frame} />
      <SessionDialogs frame={frame} />
      <LifeDialogs frame={frame} />
      <ChangeDialogs />
      <StateDialogs />
      <ShortcutOverviewOnDemand />
      <LargeCalendarDialogs />
    </>
  )
}

const CurrentScreen = ({ frame }: { readonly frame: Frame }) => {
  const route = useRoute()
  const home: Screen = hasNoPlan(frame) ? 'setup' : 'today'
  const screen = route.screen ?? home
  useEffect(() => {
    if (route.screen === null) redirectFromNowhere(home)
  }, [route.screen, home])
  const onArrival = useFocusOnNavigation(screen)
  usePlaceScroll(route)
  // Setting up is one task in one window: no rail beside it.
  const isAlone = screen === 'setup'
  const content = (
    <ErrorBoundary resetKey={screen}>
      <Loaded
        key={screen}
        view={views[screen]}
        props={NO_PROPS}
        waiting={isAlone ? <LonePageSkeleton label={t`Loading`} /> : <PageSkeleton />}
        beside={<Arrival screen={screen} onArrival={onArrival} />}
      />
    </ErrorBoundary>
  )
  return (
    <UnderSampleBar info={frame.info}>
      {isAlone ? (
        <>
          {content}
          <CareBannerOnDemand />
        </>
      ) : (
        <Shell frame={frame} current={screen} below={<CareBannerOnDemand />}>
          {content}
        </Shell>
      )}
    </UnderSampleBar>
  )
}
