import type { Estimate } from '../model.ts'
import { squeeze, tidyTitle } from './text.ts'
import { writtenPlace } from './written-units.ts'
import { chineseDigits } from '../words/units.ts'
import { positionWords } from '../words/positions.ts'
import type { PositionKind } from '../words/positions.ts'

/** The numbered place a heading claims: "Week 3-4: Data structures" is week 3 to 4, named "Data structures". */
export type Position = {
  readonly kind: PositionKind
  readonly from: number
  readonly to: number
  /** What the heading says besides its number; may be empty. */
  readonly name: string
}

const kindByWord = new Map<string, PositionKind>()
for (const kind of ['lesson', 'day', 'week', 'month', 'part'] as const) {
  for (const word of positionWords[kind]) kindByWord.set(word, kind)
}
const words = [...kindByWord.keys()].toSorted((a, b) => b.length - a.length).join('|')
const number = `(?:\\d+(?:\\.\\d+)?|[ivx]{1,4}(?![\\p{L}])|[${chineseDigits}]+)`
const range = `\\s*(?:-|–|—|~|～|to|bis|a|à|&|and|und|y|et|至|到)\\s*`
const tail = `\\+?\\s*[)）】\\]]?\\s*(?:[:：.,、|–—-]+\\s*|\\s+|$|(?=[\\p{Script=Han}(（\\[*]))(.*)$`
const wordFirst = new RegExp(
  `^[\\s【\\[(（]*(${words})(?!\\p{Script=Latin})\\s*[#._-]?\\s*(${number})(?:${range}(?:(?:${words})\\s*)?(${number}))?${tail}`,
  'iu',
)
const chineseOrder = new RegExp(
  `^[\\s【\\[(（]*第\\s*(${number})(?:${range}第?\\s*(${number}))?\\s*个?\\s*(${words})${tail}`,
  'iu',
)
const numberFirst = /^(\d{1,3})(?:st|nd|rd|th)\s+(day|week|month|phase|stage|step|part)\b[\s:.–—-]*(.*)$/iu
const spelled = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']

const romanValue: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

const fromRoman = (text: string): number =>
  Array.from(text.toLowerCase(), (letter) => romanValue[letter] ?? 0).reduce(
    (sum, value, index, all) => (value < (all[index + 1] ?? 0) ? sum - value : sum + value),
    0,
  )

const fromChinese = (text: string): number => {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const digit = (part = ''): number => (part === '' ? 0 : chineseDigits.indexOf(part.slice(-1)))
  return text.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 + digit(ones) : digit(ones)
}

const toNumber = (text: string): number => {
  if (/^\d/.test(text)) return Math.floor(Number(text))
  return /^[ivx]+$/i.test(text) ? fromRoman(text) : fromChinese(text)
}

type Found = { word: string; from: string; to: string | undefined; name: string }

const match = (text: string): Found | null => {
  const direct = wordFirst.exec(text)
  if (direct !== null) {
    const [, word = '', from = '', to, name = ''] = direct
    return { word, from, to, name }
  }
  const chinese = chineseOrder.exec(text)
  if (chinese !== null) {
    const [, from = '', to, word = '', name = ''] = chinese
    return { word, from, to, name }
  }
  const ordinal = numberFirst.exec(text)
  if (ordinal !== null) {
    const [, from = '', word = '', name = ''] = ordinal
    return { word, from, to: undefined, name }
  }
  return matchSpelled(text)
}

const matchSpelled = (text: string): Found | null => {
  const found = /^(?:the\s+)?(\p{L}+)\s+(day|week|month|phase|stage|step|part)\b[\s:.–—-]*(.*)$/iu.exec(text)
  const index = spelled.indexOf((found?.[1] ?? '').toLowerCase())
  return found === null || index < 0
    ? null
    : { word: found[2] ?? '', from: String(index + 1), to: undefined, name: found[3] ?? '' }
}

/** No heading is longer: what stands at its start is all that counts. */
const maxHeading = 300

/** The numbered place at the start of a heading, or null. */
export const parsePosition = (heading: string): Position | null => {
  const found = match(tidyTitle(heading.slice(0, maxHeading)))
  if (found === null) return null
  const kind = kindByWord.get(found.word.toLowerCase())
  const from = toNumber(found.from)
  const to = found.to === undefined ? from : toNumber(found.to)
  if (kind === undefined || to < from || to > 1000) return null
  return { kind, from, to, name: tidyTitle(squeeze(found.name)) }
}

/** The estimate of what has a place of days, weeks or months: "Week 1-2" is two weeks long. Null for other places. */
export const estimateOfPlace = ({ kind, from, to }: Position, heading: string): Estimate | null => {
  if (kind !== 'day' && kind !== 'week' && kind !== 'month') return null
  const figures = to > from ? `${from}-${to}` : String(from)
  const beside = match(tidyTitle(heading.slice(0, maxHeading)))?.word ?? ''
  const count = to - from + 1
  return { raw: writtenPlace({ figures, unit: kind, beside }), min: count, max: count, unit: kind }
}

/** "3. Functions", "2) Loops": a numbered heading without a word for what is numbered. */
export const parseNumbered = (heading: string): { number: number; name: string } | null => {
  const found = /^(\d{1,3})\s*[.)、:：]\s*(?!\d)(\S.*)$/u.exec(tidyTitle(heading))
  return found === null ? null : { number: Number(found[1]), name: tidyTitle(found[2] ?? '') }
}

const weekdayNames: readonly (readonly string[])[] = [
  ['monday', 'mon', 'lunes', 'montag', 'mo', 'lundi', '周一', '星期一'],
  ['tuesday', 'tues', 'tue', 'martes', 'dienstag', 'di', 'mardi', '周二', '星期二'],
  ['wednesday', 'wed', 'miércoles', 'miercoles', 'mittwoch', 'mi', 'mercredi', '周三', '星期三'],
  ['thursday', 'thurs', 'thur', 'thu', 'jueves', 'donnerstag', 'do', 'jeudi', '周四', '星期四'],
  ['friday', 'fri', 'viernes', 'freitag', 'fr', 'vendredi', '周五', '星期五'],
  ['saturday', 'sat', 'sábado', 'sabado', 'samstag', 'sa', 'samedi', '周六', '星期六'],
  ['sunday', 'sun', 'domingo', 'sonntag', 'so', 'dimanche', '周日', '星期日', '周天'],
]
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
type Weekday = (typeof weekdays)[number]

const weekdayIndex = (word: string): number => weekdayNames.findIndex((names) => names.includes(word))

/** "Mon-Tue", "Friday", "Sat & Sun", "Weekend": the weekdays a cell names, or null if it names anything else. */
export const parseWeekdays = (text: string): Weekday[] | null => {
  const plain = tidyTitle(text).toLowerCase().replaceAll('.', '')
  if (/^(?:weekends?|fin de semana|wochenende|周末)$/u.test(plain)) return ['sat', 'sun']
  if (/^(?:weekdays|daily weekdays|工作日)$/u.test(plain)) return weekdays.slice(0, 5)
  if (/^(?:daily|every ?day|每天)$/u.test(plain)) return [...weekdays]
  const span = /^(\S+?)\s*(?:-|–|—|~|to|through|bis|a|à|至|到)\s*(\S+)$/u.exec(plain)
  const [first, last] = [weekdayIndex(span?.[1] ?? ''), weekdayIndex(span?.[2] ?? '')]
  if (first >= 0 && last >= first) return weekdays.slice(first, last + 1)
  const parts = plain.split(/\s*(?:,|&|\/|\+|、|\band\b|\bund\b|\by\b|\bet\b)\s*/u).map(weekdayIndex)
  return parts.includes(-1) ? null : parts.flatMap((index) => weekdays[index] ?? [])
}
