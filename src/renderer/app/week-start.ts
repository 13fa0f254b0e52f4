import type { Weekday } from '#core/roadmap/model.ts'

const weekdays: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

type WeekInfo = { readonly firstDay: number }
type WeekLocale = Intl.Locale & { readonly getWeekInfo?: () => WeekInfo; readonly weekInfo?: WeekInfo }

export type DayIndex = 0 | 1 | 2 | 3 | 4 | 5 | 6

const asDayIndex = (day: number): DayIndex => {
  const index = ((day % 7) + 7) % 7
  return index as DayIndex
}

/** First day of the week for date pickers, Sunday being 0; `auto` asks the locale (Monday where it cannot say). */
export const firstDayOfWeek = (setting: Weekday | 'auto', language: string): DayIndex => {
  if (setting !== 'auto') return asDayIndex(weekdays.indexOf(setting))
  const locale: WeekLocale = new Intl.Locale(language)
  return asDayIndex((locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1)
}
