/** The entry of the reading worker: reads one document, calendar or export after another, until it is ended. */
import { parentPort } from 'node:worker_threads'
import { readRoadmap } from '#core/roadmap/read.ts'
import { learnGerman, speak } from '../words/speak.ts'
import type {
  CalendarReport,
  CalendarRequest,
  ReadReport,
  ReadRequest,
  SessionsReport,
  SessionsRequest,
} from './messages.ts'

const port = parentPort
if (port === null) throw new Error('this file is the entry of a worker')

const say = (report: ReadReport | CalendarReport | SessionsReport): void => port.postMessage(report)

const readDocument = ({ text, speech: _speech, ...rest }: ReadRequest): void => {
  say({ kind: 'begun' })
  const onProgress = (fraction: number): void => say({ kind: 'progress', fraction })
  say({ kind: 'result', result: readRoadmap(text, { ...rest, onProgress }) })
}

// What reads other files is loaded when the first of them is read: documents do without it.

const readFile = async ({ calendar, skip, speech: _speech, ...rest }: CalendarRequest): Promise<void> => {
  const { readCalendar } = await import('#core/calendar/reading/read-calendar.ts')
  say({ kind: 'begun' })
  const onRule = (index: number | null): void => say({ kind: 'rule', index })
  say({ kind: 'result', result: readCalendar(calendar, { ...rest, skip: new Set(skip), onRule }) })
}

const readSessions = async ({ sessions }: SessionsRequest): Promise<void> => {
  const { readForeignSessions } = await import('#core/sessions/import/read-foreign.ts')
  say({ kind: 'begun' })
  say({ kind: 'result', result: readForeignSessions(sessions) })
}

const answer = async (request: ReadRequest | CalendarRequest | SessionsRequest): Promise<void> => {
  if (request.speech.language === 'de') await learnGerman()
  speak(request.speech)
  if ('calendar' in request) await readFile(request)
  else if ('sessions' in request) await readSessions(request)
  else readDocument(request)
}

// The one place where the untyped data of the thread gets its type: the readers beside this file are its only senders.
port.on('message', (request: ReadRequest | CalendarRequest | SessionsRequest) => void answer(request))
