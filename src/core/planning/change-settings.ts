/** What a change makes of a plan's settings. What is over keeps its slots, whatever the settings say. */
import { err, ok } from '../result.ts'
import type { Result } from '../result.ts'
import { dayText } from '../time/day-text.ts'
import { addDays } from '../time/day.ts'
import { i18n } from '../words/i18n.ts'
import type { PlanChange } from './change.ts'
import { withHours } from './later-hours.ts'
import type { DaysOff, PlanSettings } from './model.ts'

type OfType<T extends PlanChange['type']> = Extract<PlanChange, { type: T }>

/** The changes that are settings and nothing else, or settings too. */
export type SettingsChange = OfType<
  | 'settings'
  | 'add-days-off'
  | 'remove-days-off'
  | 'move-today'
  | 'hours'
  | 'calibrate'
  | 'choose'
  | 'optional'
  | 'pause'
  | 'resume'
>

/** Why a change cannot be: it is wrong in itself, or what it names is not there. Worded for the learner. */
export type ChangeRefusal = { readonly kind: 'invalid' | 'missing'; readonly message: string }

type Changed = Result<PlanSettings, ChangeRefusal>

/** Name of the days off that a pause becomes, in all languages spoken: they are told by it. */
export const PAUSE_NAME = 'Pause'

const MOST_DAYS_OFF = 500
const MOST_LATER_HOURS = 50

const invalid = (message: string): Changed => err({ kind: 'invalid', message })

/** Days off with the same ends are the same ones: they take the new name. */
const addDaysOff = (settings: PlanSettings, added: DaysOff): Changed => {
  const isSame = ({ from, to }: DaysOff): boolean => from === added.from && to === added.to
  const daysOff = settings.daysOff.some(isSame)
    ? settings.daysOff.map((one) => (isSame(one) ? added : one))
    : [...settings.daysOff, added]
  return daysOff.length > MOST_DAYS_OFF
    ? invalid(
        i18n.t('A plan holds {most} ranges of days off at most. Remove some that are over.', {
          most: MOST_DAYS_OFF,
        }),
      )
    : ok({ ...settings, daysOff })
}

const removeDaysOff = (settings: PlanSettings, { from, to }: OfType<'remove-days-off'>): Changed => {
  const daysOff = settings.daysOff.filter((one) => one.from !== from || one.to !== to)
  return daysOff.length === settings.daysOff.length
    ? err({
        kind: 'missing',
        message: i18n.t('There are no days off from {from} to {to}.', {
          from: dayText(from),
          to: dayText(to),
        }),
      })
    : ok({ ...settings, daysOff })
}

const isDayOff = (settings: PlanSettings, day: string): boolean =>
  settings.daysOff.some(({ from, to }) => from <= day && day <= to)

const changeHours = (settings: PlanSettings, change: OfType<'hours'>): Changed => {
  if (change.until !== null && change.until < change.from) {
    return invalid(i18n.t('The other hours must not end before they begin: exchange the two days.'))
  }
  const hours = withHours(settings, change)
  return hours.laterHours.length > MOST_LATER_HOURS
    ? invalid(i18n.t('A plan holds {most} changes of hours at most.', { most: MOST_LATER_HOURS }))
    : ok({ ...settings, ...hours })
}

const choose = (settings: PlanSettings, { group, name }: OfType<'choose'>): PlanSettings => ({
  ...settings,
  choices: { ...settings.choices, options: { ...settings.choices.options, [group]: name } },
})

const changeOptional = (
  settings: PlanSettings,
  { topicKeys, included }: OfType<'optional'>,
): PlanSettings => {
  const keys = new Set(topicKeys)
  const others = settings.choices.leftOut.filter((key) => !keys.has(key))
  const leftOut = included ? others : [...others, ...keys]
  return { ...settings, choices: { ...settings.choices, leftOut } }
}

/** The days a pause took become days off: what was not studied in them was not missed. */
const resume = (settings: PlanSettings, today: string): Changed => {
  const { paused } = settings
  const running = { ...settings, paused: null }
  return paused === null || paused >= today
    ? ok(running)
    : addDaysOff(running, { from: paused, to: addDays(today, -1), name: PAUSE_NAME })
}

/** The settings with a change; `today` is the study day that contains now, in the plan's zone. */
export const changeSettings = (settings: PlanSettings, change: SettingsChange, today: string): Changed => {
  switch (change.type) {
    case 'settings':
      return ok(change.settings)
    case 'add-days-off':
      return addDaysOff(settings, change.daysOff)
    case 'remove-days-off':
      return removeDaysOff(settings, change)
    case 'move-today':
      return isDayOff(settings, today)
        ? ok(settings)
        : addDaysOff(settings, { from: today, to: today, name: change.name })
    case 'hours':
      return changeHours(settings, change)
    case 'calibrate':
      return ok({ ...settings, minutesPerStudyDay: change.minutesPerStudyDay })
    case 'choose':
      return ok(choose(settings, change))
    case 'optional':
      return ok(changeOptional(settings, change))
    case 'pause':
      return ok({ ...settings, paused: settings.paused ?? today })
    case 'resume':
      return resume(settings, today)
  }
}
