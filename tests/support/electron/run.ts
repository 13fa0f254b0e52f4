/**
 * Runs a built main bundle with the stand-in for Electron: `node run.ts BUNDLE [ARGUMENTS]`. Its parent answers for the pages
 * and asks questions over the channel between them (wire.ts).
 */
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { turnClocks } from './clocks.ts'
import { setup, tell } from './records.ts'
import type { Question, ToApp } from './wire.ts'

const standIn = new URL('module.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})

const clocks = setup.nowMs === undefined ? null : turnClocks(setup.nowMs)
const electron = await import('./module.ts')
const { pageCalls } = await import('./windows.ts')

const answer = async (question: Question): Promise<unknown> => {
  switch (question.ask) {
    case 'invoke':
      return await pageCalls.invoke(question.windowId, question.frame, question.channel, question.text)
    case 'request':
      return await pageCalls.request(question.windowId, question.request)
    case 'open':
      return pageCalls.open(question.windowId, question.url)
    case 'another-window':
      return pageCalls.anotherWindow()
    case 'evaluate': {
      // Written by the test, which cannot pass a function to another process.
      // oxlint-disable-next-line no-eval -- the test's own code
      const run = (0, eval)(`(${question.source})`) as (module: typeof electron, arg: unknown) => unknown
      return await run(electron, question.arg)
    }
    case 'clock': {
      clocks?.[question.move.how](question.move.ms)
      return clocks?.wall()
    }
  }
}

const hear = async (message: ToApp): Promise<void> => {
  switch (message.type) {
    case 'question': {
      const { callId, question } = message
      try {
        tell({ type: 'answer', callId, value: await answer(question) })
      } catch (error) {
        tell({ type: 'failed', callId, message: error instanceof Error ? error.message : String(error) })
      }
      return
    }
    case 'loaded':
      return pageCalls.loaded(message.windowId, message.url)
    case 'closed':
      return pageCalls.closed(message.windowId)
    case 'crashed':
      return pageCalls.crashed(message.windowId)
    case 'quit':
      return electron.app.quit()
  }
}

process.on('message', (message: ToApp) => void hear(message))
// A test that ended without a word takes its app with it.
process.on('disconnect', () => process.exit(1))

const [bundle = '', ...args] = process.argv.slice(2)
process.argv = [process.execPath, ...args]
await import(pathToFileURL(bundle).href)
tell({ type: 'started' })
