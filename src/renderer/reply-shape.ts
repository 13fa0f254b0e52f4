/**
 * What comes from the host, told by its outer shape. What is inside was checked by the host against the very table the window
 * is typed by; checking it here again would make every window load the schemas of everything before it shows anything.
 */
import type { Reply } from '#contract/envelope.ts'
import type { ServiceEvent } from '#contract/events.ts'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isFailure = (value: unknown): boolean =>
  isObject(value) && typeof value['code'] === 'string' && typeof value['message'] === 'string'

const isReply = (json: unknown): json is Reply =>
  isObject(json) && (json['ok'] === true || (json['ok'] === false && isFailure(json['error'])))

/** Throws where something else than a host answers. */
export const replyIn = (json: unknown): Reply => {
  if (!isReply(json)) throw new Error('this is no answer of Roadbook')
  return json
}

const EVENT_TYPES: Readonly<Record<ServiceEvent['type'], true>> = {
  changed: true,
  timer: true,
  notice: true,
  'job-progress': true,
  document: true,
  menu: true,
  update: true,
}

/** Null for an event this window knows nothing of: its host may be newer. */
export const eventIn = (json: unknown): ServiceEvent | null =>
  isObject(json) && typeof json['type'] === 'string' && Object.hasOwn(EVENT_TYPES, json['type'])
    ? (json as ServiceEvent)
    : null
