import { t } from '@lingui/core/macro'

/** Names of a date picker's buttons, for screen readers. */
export const calendarLabels = {
  nextMonth: t`Next month`,
  previousMonth: t`Previous month`,
  nextYear: t`Next year`,
  previousYear: t`Previous year`,
  nextDecade: t`Next decade`,
  previousDecade: t`Previous decade`,
}
