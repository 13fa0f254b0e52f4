import { z } from 'zod'
import { read } from '../operation.ts'

/** What only a desktop has, as it is now. */
export const DesktopState = z.strictObject({
  /** Whether Roadbook starts when the learner logs in; null where this system cannot be told. */
  openAtLogin: z.boolean().nullable(),
  /** Whether the keys that work everywhere are set, or another program has them. */
  shortcut: z.enum(['off', 'on', 'taken']),
})
export type DesktopState = z.infer<typeof DesktopState>

/** A document that the learner opened with Roadbook: by double click, by dropping it on the icon, on the command line. */
export const OpenedDocument = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), name: z.string(), text: z.string() }),
  /** Why it was not read, in words. */
  z.strictObject({ ok: z.literal(false), name: z.string(), message: z.string() }),
])
export type OpenedDocument = z.infer<typeof OpenedDocument>

/** How updating stands. */
export const UpdateState = z.discriminatedUnion('state', [
  /** This copy does not update itself, and why. */
  z.strictObject({ state: z.literal('off'), reason: z.string() }),
  z.strictObject({ state: z.literal('idle') }),
  z.strictObject({ state: z.literal('checking') }),
  z.strictObject({ state: z.literal('newest') }),
  z.strictObject({ state: z.literal('available'), version: z.string(), notes: z.string() }),
  z.strictObject({
    state: z.literal('downloading'),
    version: z.string(),
    fraction: z.number().min(0).max(1),
  }),
  z.strictObject({ state: z.literal('ready'), version: z.string(), notes: z.string() }),
  z.strictObject({ state: z.literal('failed'), message: z.string() }),
])
export type UpdateState = z.infer<typeof UpdateState>

/** What windows of a desktop can be asked to show; each is a capability of its own. */
export const DesktopPlace = z.enum(['data-folder', 'logs', 'timer-window'])
export type DesktopPlace = z.infer<typeof DesktopPlace>

/** All of them answer UNSUPPORTED where the host is no desktop. */
export const desktopOperations = {
  'desktop.get': read(z.strictObject({}), DesktopState),
  /** Errors: UNSUPPORTED (this system cannot be told). */
  'desktop.set-login': read(z.strictObject({ openAtLogin: z.boolean() }), DesktopState),
  'desktop.open': read(z.strictObject({ place: DesktopPlace }), z.strictObject({})),
  /** Hands over the document that waits, once. */
  'desktop.take-document': read(z.strictObject({}), OpenedDocument.nullable()),
  'update.get': read(z.strictObject({}), UpdateState),
  /**
   * Each step is asked for by the learner; `update` events tell how it goes. Errors: CONFLICT (it is not its turn, or an interval
   * runs: an update restarts the app).
   */
  'update.do': read(z.strictObject({ step: z.enum(['check', 'download', 'install']) }), UpdateState),
} as const
