/**
 * Writes iCalendar files (RFC 5545) that calendar programs agree on: single events in UTC or on whole days, no zones, no
 * METHOD, no attendees. The same events always give the same bytes.
 */
import { dayNumber } from '../time/day.ts'
import { i18n } from '../words/i18n.ts'
import { dateValue, escapeClean, escapeText, foldLine, utcValue } from './content-line.ts'
import { cleanText } from './clean-text.ts'
import { cutToOctets, cutToUnits, octetLength } from './octets.ts'

/** What timed and all-day events share. */
type EventFields = {
  /** The same for ever, unique: see `eventUid`. */
  readonly uid: string
  /** 0 for a new event; one more with each change of its time and when it is cancelled. */
  readonly sequence: number
  /** When the event last changed, UTC ms. Stamps the event, so that an unchanged one stays byte-identical. */
  readonly updatedMs: number
  /** Cut at 255 characters; "(untitled)" when blank. */
  readonly summary: string
  /** Cut at 8 KB. */
  readonly description?: string
  readonly categories?: readonly string[]
  /** Left out unless it is http or https. */
  readonly url?: string
  /** Minutes before the start at which calendars remind; no reminder when absent. */
  readonly alarmMinutes?: number
  /** True to take back an event exported earlier. */
  readonly cancelled?: boolean
}

/** A stretch of time, UTC ms; the end lies at least a second after the start. */
export type TimedEvent = EventFields & { readonly startMs: number; readonly endMs: number }

/** Whole days as ISO text; `endDay` is the first day after. They belong to no zone. */
export type AllDayEvent = EventFields & { readonly startDay: string; readonly endDay: string }

export type CalendarEvent = TimedEvent | AllDayEvent

export type Calendar = {
  /** What calendar programs call it. */
  readonly name: string
  readonly productVersion: string
  readonly events: readonly CalendarEvent[]
  /** For a calendar that is subscribed to: how often programs shall look again ("PT15M"). */
  readonly refresh?: string
}

/** Reserved by RFC 2606: nobody else's identifiers can end so. */
const UID_DOMAIN = 'roadbook.invalid'
const MAX_SUMMARY_UNITS = 255
const MAX_DESCRIPTION_OCTETS = 8192
const ELLIPSIS = '…'

/** The UID of the event for something with this id (a UUID: ASCII, at most 200 characters). */
export const eventUid = (id: string): string => `${id}@${UID_DOMAIN}`

const isBlank = (text: string): boolean => text.trim() === ''

const summaryOf = (event: CalendarEvent): string => {
  const text = cleanText(event.summary)
  if (isBlank(text)) return i18n.t('(untitled)')
  return text.length <= MAX_SUMMARY_UNITS ? text : cutToUnits(text, MAX_SUMMARY_UNITS - 1) + ELLIPSIS
}

const descriptionOf = (event: CalendarEvent): string => {
  const text = cleanText(event.description ?? '')
  if (isBlank(text)) return ''
  if (text.length * 3 <= MAX_DESCRIPTION_OCTETS || octetLength(text) <= MAX_DESCRIPTION_OCTETS) return text
  return cutToOctets(text, MAX_DESCRIPTION_OCTETS - octetLength(ELLIPSIS)) + ELLIPSIS
}

/** Nothing in it is to be encoded. */
const PLAIN_ADDRESS = /^[\w;,/?:@&=+$.!~*'()#-]*$/

/** The address with everything outside ASCII percent-encoded; empty unless it is an http(s) address. */
const urlOf = (event: CalendarEvent): string => {
  const text = cleanText(event.url ?? '').trim()
  if (!/^https?:\/\/[^\s"<>\\^`{|}]+$/i.test(text)) return ''
  if (PLAIN_ADDRESS.test(text)) return text
  // encodeURI also encodes the percent signs of what is encoded already.
  return encodeURI(text).replace(/%25([0-9a-f]{2})/gi, '%$1')
}

const timeLines = (event: CalendarEvent): string[] => {
  if ('startDay' in event) {
    if (dayNumber(event.endDay) <= dayNumber(event.startDay)) {
      throw new RangeError(`event ${event.uid} ends before it begins`)
    }
    return [
      `DTSTART;VALUE=DATE:${dateValue(event.startDay)}`,
      `DTEND;VALUE=DATE:${dateValue(event.endDay)}`,
      'TRANSP:TRANSPARENT',
    ]
  }
  const start = utcValue(event.startMs)
  const end = utcValue(event.endMs)
  if (event.endMs <= event.startMs || start === end) {
    throw new RangeError(`event ${event.uid} ends before it begins`)
  }
  return [`DTSTART:${start}`, `DTEND:${end}`, 'TRANSP:OPAQUE']
}

/** Programs differ in how far they read after an alarm, so that it comes last in its event. */
const alarmLines = (event: CalendarEvent, summary: string): string[] =>
  event.alarmMinutes === undefined
    ? []
    : [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${escapeClean(summary)}`,
        `TRIGGER:-PT${Math.max(0, Math.round(event.alarmMinutes))}M`,
        'END:VALARM',
      ]

const eventLines = (event: CalendarEvent): string[] => {
  const summary = summaryOf(event)
  const description = descriptionOf(event)
  const categories = (event.categories ?? []).map(cleanText).filter((one) => !isBlank(one))
  const url = urlOf(event)
  const stamp = utcValue(event.updatedMs)
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    ...timeLines(event),
    `STATUS:${event.cancelled === true ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escapeClean(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escapeClean(description)}`]),
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escapeClean).join(',')}`]),
    ...(url === '' ? [] : [`URL:${url}`]),
    ...alarmLines(event, summary),
    'END:VEVENT',
  ]
}

/**
 * The text of an .ics file: CRLF everywhere, lines of at most 75 octets in UTF-8, no byte order mark. Events keep the
 * order given. Throws RangeError on an event that does not end after it begins.
 */
export const writeCalendar = ({ name, events, productVersion, refresh }: Calendar): string => {
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Roadbook//Roadbook ${escapeText(productVersion)}//EN`,
    'CALSCALE:GREGORIAN',
    ...(isBlank(cleanText(name)) ? [] : [`X-WR-CALNAME:${escapeText(name)}`]),
    ...(refresh === undefined
      ? []
      : [`REFRESH-INTERVAL;VALUE=DURATION:${refresh}`, `X-PUBLISHED-TTL:${refresh}`]),
  ]
  let text = head.map(foldLine).join('')
  // Line by line: lists of all lines would be made and walked three times.
  for (const event of events) for (const line of eventLines(event)) text += foldLine(line)
  return text + foldLine('END:VCALENDAR')
}

/** Google states 1 MB and has lost events beyond about a thousand. */
const LARGE_OCTETS = 900_000
const LARGE_EVENTS = 1000

/** Whether some calendars may refuse or lose a part of the file: more than 1,000 events or 900 KB. */
export const isLargeCalendar = (text: string, eventCount: number): boolean =>
  eventCount > LARGE_EVENTS || octetLength(text) > LARGE_OCTETS
