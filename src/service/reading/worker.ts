/** The entry of the reading worker: reads one document or calendar after another, until it is ended. */
import { parentPort } from 'node:worker_threads'
import { readRoadmap } from '#core/roadmap/read.ts'
import type { CalendarReport, CalendarRequest, ReadReport, ReadRequest } from './messages.ts'

const port = parentPort
if (port === null) throw new Error('this file is the entry of a worker')

const say = (report: ReadReport | CalendarReport): void => port.postMessage(report)

const readDocument = ({ text, ...rest }: ReadRequest): void => {
  say({ kind: 'begun' })
  const onProgress = (fraction: number): void => say({ kind: 'progress', fraction })
  say({ kind: 'result', result: readRoadmap(text, { ...rest, onProgress }) })
}

const readFile = async ({ calendar, skip, ...rest }: CalendarRequest): Promise<void> => {
  // Loaded when the first calendar is read: documents do without it.
  const { readCalendar } = await import('#core/calendar/reading/read-calendar.ts')
  say({ kind: 'begun' })
  const onRule = (index: number | null): void => say({ kind: 'rule', index })
  say({ kind: 'result', result: readCalendar(calendar, { ...rest, skip: new Set(skip), onRule }) })
}

// The one place where the untyped data of the thread gets its type: the readers beside this file are its only senders.
port.on('message', (request: ReadRequest | CalendarRequest) => {
  if ('calendar' in request) void readFile(request)
  else readDocument(request)
})
