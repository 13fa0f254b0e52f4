/** The entry of the reading worker: reads one document at a time, and is killed when that takes too long. */
import { parentPort } from 'node:worker_threads'
import { readRoadmap } from '#core/roadmap/read.ts'
import type { ReadReport, ReadRequest } from './messages.ts'

const port = parentPort
if (port === null) throw new Error('this file is the entry of a worker')

const say = (report: ReadReport): void => port.postMessage(report)

port.on('message', ({ text }: ReadRequest) => {
  const result = readRoadmap(text, { onProgress: (fraction) => say({ kind: 'progress', fraction }) })
  say({ kind: 'result', result })
})
