/** What is wrong with settings, worded for the learner. */
import { i18n } from '../words/i18n.ts'
import { FIRST_PLAN_DAY, LAST_PLAN_DAY } from './plan-days.ts'
import type { SettingsFault } from './model.ts'

const TEXTS: Readonly<Record<SettingsFault, () => string>> = {
  'no-plan-day': () =>
    i18n.t('Choose a day between {first} and {last}.', { first: FIRST_PLAN_DAY, last: LAST_PLAN_DAY }),
  'past-midnight': () =>
    i18n.t('The study time must end by midnight: start earlier or study less on that day.'),
  'days-off-end-first': () => i18n.t('Days off must not end before they begin: exchange the two days.'),
  'later-hours-unordered': () =>
    i18n.t('Later hours must follow each other: put them in the order of their days, each day once.'),
}

const isFault = (code: string): code is SettingsFault => Object.hasOwn(TEXTS, code)

/** Of a fault that a schema of settings found; anything else is no fault of settings and stays as it is. */
export const faultText = (code: string): string => (isFault(code) ? TEXTS[code]() : code)
