import { resolve } from 'node:path'
import type { Settings } from '#contract/operations/app.ts'
import { Settings as SettingsSchema } from '#contract/operations/app.ts'
import { DEFAULT_CALENDAR_OPTIONS } from '#core/calendar/options.ts'
import { ok } from '#core/result.ts'
import type { Weekday } from '#core/roadmap/model.ts'
import { DEFAULT_TIMER_SETTINGS } from '#core/timer/model.ts'
import { isZone, resolveZone } from '#core/time/zone.ts'
import { currentSpeech } from '#core/words/i18n.ts'
import { weekStartFor } from '#core/time/week.ts'
import type { ReadDb } from '#db/database.ts'
import { readSettings, writeSetting } from '#db/setting-repo.ts'
import { notAZone } from './words/not-a-zone.ts'
import { fail } from './failures.ts'
import { folderWarning } from './folder-risk.ts'
import type { HandlersOf, ReadCall } from './runtime.ts'

/** In force until the learner says otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  language: 'auto',
  weekStart: 'auto',
  zone: 'auto',
  dayStartMinute: 240,
  clock: 'auto',
  singleKeys: true,
  timer: DEFAULT_TIMER_SETTINGS,
  ownLengths: { focusMinutes: 25, shortBreakMinutes: 5, longBreakMinutes: 15 },
  sound: { on: true, name: 'bell', volume: 70 },
  replan: 'ask',
  notifications: true,
  calendar: DEFAULT_CALENDAR_OPTIONS,
  // Nothing is asked of a network unless the learner wants it.
  desktop: { closeToTray: true, globalKeys: 'off', checkForUpdates: false },
  hints: { week: true, focus: true, progress: true, roadmap: true },
}

type Fields = Readonly<Record<string, unknown>>

const isGroup = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is stored over its default, a group field by field: what cannot be read gives way alone. */
const readable = (fallback: Fields, stored: Fields, isValid: (candidate: Fields) => boolean): Fields => {
  const found: Record<string, unknown> = { ...fallback }
  for (const [name, usual] of Object.entries(fallback)) {
    const value = stored[name]
    const isValidHere = (candidate: unknown): boolean => isValid({ ...fallback, [name]: candidate })
    if (isGroup(usual)) found[name] = readable(usual, isGroup(value) ? value : {}, isValidHere)
    else if (value !== undefined && isValidHere(value)) found[name] = value
  }
  return found
}

/**
 * Stored settings over the defaults. One that cannot be read (written by hand, or long ago) gives way to its default,
 * and so does a field that a stored group does not have yet.
 */
export const loadSettings = (db: ReadDb): Settings =>
  SettingsSchema.parse(
    readable(DEFAULT_SETTINGS, readSettings(db), (candidate) => SettingsSchema.safeParse(candidate).success),
  )

/** The zone in force where there is no plan, and whether it is a fallback. */
export const zoneInForce = ({
  db,
  runtime,
}: ReadCall): { readonly zone: string; readonly fallback: boolean } => {
  const { zone } = loadSettings(db)
  return resolveZone(zone === 'auto' ? runtime.systemZone() : zone)
}

/** The weekday weeks begin with: the learner's, else their locale's. */
export const weekStartInForce = ({ db, runtime }: ReadCall, localeWeekStart?: Weekday): Weekday => {
  const { weekStart } = loadSettings(db)
  return weekStart === 'auto' ? (localeWeekStart ?? weekStartFor(runtime.locale)) : weekStart
}

export const settingsHandlers: HandlersOf<
  'app.info' | 'settings.get' | 'settings.update' | 'hint.put-away' | 'job.cancel'
> = {
  'app.info': (_input, call) => {
    const { version, host, capabilities, dataFolder } = call.runtime.options
    const { isSample = false, ownDataWaits = false } = call.runtime.options
    const { zone, fallback } = zoneInForce(call)
    return ok({
      version,
      host,
      capabilities: [...capabilities],
      dataFolder,
      dataFolderWarning: folderWarning(resolve(dataFolder), call.runtime.mounts()),
      isSample,
      language: currentSpeech().language,
      ownDataWaits,
      zone,
      zoneIsFallback: fallback,
    })
  },
  'settings.get': (_input, { db }) => ok(loadSettings(db)),
  'settings.update': (input, { db, changed }) => {
    if (input.zone !== undefined && input.zone !== 'auto' && !isZone(input.zone)) {
      return fail('INVALID', notAZone(input.zone))
    }
    for (const [name, value] of Object.entries(input)) {
      if (value !== undefined) writeSetting(db, name, value)
    }
    changed('settings')
    return ok(loadSettings(db))
  },
  'hint.put-away': ({ screen }, { db, changed }) => {
    writeSetting(db, 'hints', { ...loadSettings(db).hints, [screen]: false })
    changed('settings')
    return ok(loadSettings(db).hints)
  },
  'job.cancel': ({ jobId }, { runtime }) => ok({ cancelled: runtime.jobs.cancel(jobId) }),
}
