import { z } from 'zod'
import { CalendarOptions } from '#core/calendar/options.ts'
import { Weekday } from '#core/roadmap/model.ts'
import { IntervalLengths, TimerSettings } from '#core/timer/model.ts'
import { read, write } from '../operation.ts'

/** What a host can do beyond the operations; what is missing is not offered, never silently ignored. */
export const Capability = z.enum([
  'tray',
  'native-menu',
  /** Shows notices of the system itself; elsewhere the page asks the browser to. */
  'native-notification',
  /** Tells sleep, lock and idle, so that time away is noticed at once. */
  'power-events',
  'open-data-folder',
  /** Asks for a folder with the system's own dialog. */
  'choose-folder',
  'login-item',
  /** Keys that start and pause the timer whatever program is in front. */
  'global-shortcut',
  /** A small timer window above the others. */
  'timer-window',
  /** Opens documents by double click; `document` events tell. */
  'open-documents',
  /** `update.*` answers. */
  'updates',
])
export type Capability = z.infer<typeof Capability>

export const AppInfo = z.strictObject({
  version: z.string(),
  host: z.enum(['electron', 'web', 'cli']),
  capabilities: z.array(Capability),
  /** Where the database lies; shown to the learner. */
  dataFolder: z.string(),
  /** Why the data folder is a risky place (network drive, sync program) and what to do; null when it is a good one. */
  dataFolderWarning: z.string().nullable(),
  /** What is open is sample data: it goes when the learner leaves it. */
  isSample: z.boolean(),
  /** In force: what the service says is in it, and the window follows. */
  language: z.enum(['en', 'de']),
  /** Behind the sample data waits what the learner has made of their own: leaving is going back, not beginning. */
  ownDataWaits: z.boolean(),
  /** The zone in force, and whether it is a fallback because the system's could not be told. */
  zone: z.string(),
  zoneIsFallback: z.boolean(),
})
export type AppInfo = z.infer<typeof AppInfo>

/** The sound at the end of an interval. `volume` in percent. */
export const SoundSettings = z.strictObject({
  on: z.boolean(),
  name: z.enum(['bell', 'chime', 'wood']),
  volume: z.int().min(0).max(100),
})
export type SoundSettings = z.infer<typeof SoundSettings>

/** Keys that work in every program, as Electron writes them. */
export const GlobalKeys = z.enum([
  'off',
  'CommandOrControl+Alt+Space',
  'CommandOrControl+Shift+F9',
  'CommandOrControl+Alt+P',
])
export type GlobalKeys = z.infer<typeof GlobalKeys>

/** In force on a desktop only. */
export const DesktopSettings = z.strictObject({
  /** Whether Roadbook goes on in the tray when its window is closed. */
  closeToTray: z.boolean(),
  /** Start, pause and resume from everywhere. */
  globalKeys: GlobalKeys,
  /** Whether it looks for a newer version when it starts. */
  checkForUpdates: z.boolean(),
})
export type DesktopSettings = z.infer<typeof DesktopSettings>

/** Which screens still have their hint to say; one that was put away stays so, in every window. */
export const Hints = z.strictObject({
  week: z.boolean(),
  focus: z.boolean(),
  progress: z.boolean(),
  roadmap: z.boolean(),
})
export type Hints = z.infer<typeof Hints>

export const Settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** `auto` follows the system where it is spoken, else English. The command line speaks English always. */
  language: z.enum(['auto', 'en', 'de']),
  /** `auto` follows the locale. */
  weekStart: z.union([z.literal('auto'), Weekday]),
  /** `auto` follows the system; otherwise an IANA zone. */
  zone: z.string().min(1).max(80),
  /** When a study day begins, minutes after midnight (default 240: 04:00). */
  dayStartMinute: z.int().min(0).max(719),
  clock: z.enum(['auto', '12h', '24h']),
  /** Whether single keys without Ctrl or Cmd are commands; off for speech input and other aids that type. */
  singleKeys: z.boolean(),
  /** In force from the next interval on. */
  timer: TimerSettings,
  /** The rhythm that the learner made up last, kept while another is in force; a well-known one: none yet. */
  ownLengths: IntervalLengths,
  sound: SoundSettings,
  /** Whether the plan follows by itself each morning, or planning again is offered and waits to be asked for. */
  replan: z.enum(['ask', 'each-morning']),
  /** Whether the end of an interval is announced outside the window too. */
  notifications: z.boolean(),
  /** How the plan looks in calendar files and in the feed. */
  calendar: CalendarOptions,
  desktop: DesktopSettings,
  hints: Hints,
})
export type Settings = z.infer<typeof Settings>

export const appOperations = {
  'app.info': read(z.strictObject({}), AppInfo),
  'settings.get': read(z.strictObject({}), Settings),
  /** Changes what is named and returns all of it. Errors: INVALID (an unknown zone). */
  'settings.update': write(Settings.partial(), Settings),
  /** Puts the hint of a screen away for good and returns those still to be said. */
  'hint.put-away': write(z.strictObject({ screen: Hints.keyof() }), Hints),
  /** Stops a long job; false when it had already ended. */
  'job.cancel': read(z.strictObject({ jobId: z.uuid() }), z.strictObject({ cancelled: z.boolean() })),
} as const
