import { t } from '@lingui/core/macro'
import type { Weekday } from '#core/roadmap/model.ts'

/** The weekdays in words. */
export const weekdayWords: Readonly<Record<Weekday, { readonly short: string; readonly long: string }>> = {
  mon: { short: t`Mon`, long: t`Monday` },
  tue: { short: t`Tue`, long: t`Tuesday` },
  wed: { short: t`Wed`, long: t`Wednesday` },
  thu: { short: t`Thu`, long: t`Thursday` },
  fri: { short: t`Fri`, long: t`Friday` },
  sat: { short: t`Sat`, long: t`Saturday` },
  sun: { short: t`Sun`, long: t`Sunday` },
}
