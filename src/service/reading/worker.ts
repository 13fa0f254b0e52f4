/** The entry of the reading worker: reads one document after another, until it is ended. */
import { parentPort } from 'node:worker_threads'
import { readRoadmap } from '#core/roadmap/read.ts'
import type { ReadReport, ReadRequest } from './messages.ts'

const port = parentPort
if (port === null) throw new Error('this file is the entry of a worker')

const say = (report: ReadReport): void => port.postMessage(report)

// The one place where the untyped data of the thread gets its type: read-in-worker.ts is its only sender.
port.on('message', ({ text, ...rest }: ReadRequest) => {
  say({ kind: 'begun' })
  const onProgress = (fraction: number): void => say({ kind: 'progress', fraction })
  say({ kind: 'result', result: readRoadmap(text, { ...rest, onProgress }) })
})
