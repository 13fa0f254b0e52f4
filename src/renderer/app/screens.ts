import { t } from '@lingui/core/macro'
import {
  IconCalendarWeek,
  IconChartLine,
  IconRoute2,
  IconSettings,
  IconSun,
  type Icon,
} from '@tabler/icons-react'
import type { Screen } from './routes.ts'

export type RailScreen = Exclude<Screen, 'focus' | 'sessions' | 'setup' | 'guide'>

/** The rail, in order. */
export const railScreens: readonly {
  readonly screen: RailScreen
  readonly label: string
  readonly icon: Icon
  readonly digit: number
  /** Second key after g. */
  readonly letter: string
}[] = [
  { screen: 'today', label: t`Today`, icon: IconSun, digit: 1, letter: 't' },
  { screen: 'week', label: t`Week`, icon: IconCalendarWeek, digit: 2, letter: 'w' },
  { screen: 'roadmap', label: t`Roadmap`, icon: IconRoute2, digit: 3, letter: 'r' },
  { screen: 'progress', label: t`Progress`, icon: IconChartLine, digit: 4, letter: 'p' },
  { screen: 'settings', label: t`Settings`, icon: IconSettings, digit: 5, letter: 's' },
]

/** How the system's command key is called, for hints. */
export const modKey = (platform: string): string => (/mac|iphone|ipad/i.test(platform) ? '⌘' : t`Ctrl`)
