/**
 * The parts of an iCalendar text that matter for what time is taken. It is cut into events by hand, so that one that is
 * damaged costs none of the others, and so that nothing else of the file is ever looked at: alarms, attachments, people.
 */

export type RawEvent = { readonly lines: readonly string[]; readonly isWhole: boolean }

export type RawCalendar = {
  readonly isCalendar: boolean
  /** What the file calls itself, still escaped; "" when it does not. */
  readonly name: string
  readonly events: readonly RawEvent[]
  /** Time zones as the file defines them, whole. */
  readonly zones: readonly string[]
  /** How many tasks, journal entries and the like there are. */
  readonly others: number
}

/** Of an event only these lines are kept. */
const KEPT = new Set([
  'UID',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'STATUS',
  'TRANSP',
  'SUMMARY',
  'X-MICROSOFT-CDO-BUSYSTATUS',
])

const OTHER_PARTS = new Set(['VTODO', 'VJOURNAL', 'VFREEBUSY', 'VAVAILABILITY'])

/** "DTSTART" of "DTSTART;TZID=Europe/Berlin:20261123T180000" */
export const nameOf = (line: string): string => (/^[\w-]+/.exec(line)?.[0] ?? '').toUpperCase()

/** Lines as they were before they were folded; a line's end may be any of those in use. */
const unfold = (text: string): string[] => text.replace(/(?:\r\n|\r|\n)[ \t]/g, '').split(/\r\n|\r|\n/)

/** What of a time zone is of use. */
const isOfZone = (line: string): boolean =>
  !nameOf(line).startsWith('X-') || nameOf(line) === 'X-LIC-LOCATION'

const partOf = (line: string, word: 'BEGIN' | 'END'): string | null =>
  nameOf(line) === word
    ? line
        .slice(word.length + 1)
        .trim()
        .toUpperCase()
    : null

type Open = { readonly name: string; readonly lines: string[] }

/** Cuts a text into parts. Fails at nothing: what is no calendar gives an empty one. */
export const cutCalendar = (text: string): RawCalendar => {
  const events: RawEvent[] = []
  const zones: string[] = []
  let [name, others, isCalendar] = ['', 0, false]
  let open: Open | null = null
  /** Parts within the open one, innermost last. */
  let inner: string[] = []
  const close = (isWhole: boolean): void => {
    if (open?.name === 'VEVENT') events.push({ lines: open.lines, isWhole })
    if (open?.name === 'VTIMEZONE' && isWhole) zones.push(open.lines.join('\r\n'))
    if (open !== null && OTHER_PARTS.has(open.name)) others += 1
    open = null
    inner = []
  }
  for (const line of unfold(text)) {
    const begun = partOf(line, 'BEGIN')
    const ended = partOf(line, 'END')
    if (begun === 'VCALENDAR') {
      close(false)
      isCalendar = true
    } else if (begun === 'VEVENT' || (open === null && begun !== null)) {
      // An event within an event was never ended.
      close(false)
      open = { name: begun ?? '', lines: begun === 'VTIMEZONE' ? [line] : [] }
    } else if (open === null) {
      if (nameOf(line) === 'X-WR-CALNAME') name = line.slice(line.indexOf(':') + 1)
    } else {
      if (open.name === 'VTIMEZONE' && isOfZone(line)) open.lines.push(line)
      if (begun !== null) inner.push(begun)
      else if (ended === open.name) close(true)
      else if (ended !== null) inner = inner.slice(0, Math.max(0, inner.lastIndexOf(ended)))
      else if (open.name === 'VEVENT' && inner.length === 0 && KEPT.has(nameOf(line))) open.lines.push(line)
    }
  }
  close(false)
  return { isCalendar, name, events, zones, others }
}
