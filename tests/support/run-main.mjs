/**
 * Runs the built main bundle (first argument) with the fake Electron, makes a few calls as its window would, quits,
 * and prints what happened as JSON.
 */
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

const fake = new URL('fake-electron.mjs', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: fake, shortCircuit: true } : next(specifier, context),
})

const [bundle] = process.argv.slice(2)
await import(pathToFileURL(bundle).href)
const { app, powerMonitor } = await import(fake)

/** Waits until it is so, or 15 seconds: the report then says what it was like. */
const until = async (isSo) => {
  for (let waitedMs = 0; !(await isSo()) && waitedMs < 15_000; waitedMs += 10) {
    await new Promise((resolve) => {
      setTimeout(resolve, 10)
    })
  }
}
await until(() => globalThis.electronUrl !== undefined || globalThis.electronCalls.includes('quit'))

const event = { senderFrame: { origin: 'app://bundle', parent: null }, sender: { id: 1 } }
const call = async (op, input) => globalThis.electronHandlers.get('roadbook:call')?.(event, { op, input })
const text = '# Knots\n\n## Phase 1\n\n- Bowline (2 days)\n- Splice (1 day)\n'
const source = { from: 'text', name: 'knots.md', text }

/** Lets time pass, as both clocks tell it. */
const pass = (ms) => {
  for (const clock of [Date, performance]) {
    const now = clock.now.bind(clock)
    clock.now = () => now() + ms
  }
}
const TWO_HOURS_MS = 7_200_000
const timer = async () => (await call('timer.get', {}))?.value
const hasNotice = (count) =>
  globalThis.electronSent.filter(([, { type }]) => type === 'notice').length === count

/** A focus interval over a sleep, told to the desktop; then again, where the desktop fails to show it. */
const studyOverSleep = async () => {
  if (globalThis.electronHandlers.size === 0) return null
  await call('timer.start', { version: (await timer()).version, topicId: null })
  await until(() => globalThis.electronTray?.tooltip.includes('left') ?? true)
  const study = { tray: { ...globalThis.electronTray } }
  powerMonitor.emit('suspend')
  study.asleep = await timer()
  pass(TWO_HOURS_MS)
  powerMonitor.emit('resume')
  study.awake = await timer()
  await until(() => globalThis.electronNotifications.length > 0)
  globalThis.electronLacks.add('notification')
  await call('timer.answer', { version: study.awake.version, answer: 'resume' })
  powerMonitor.emit('suspend')
  pass(TWO_HOURS_MS)
  powerMonitor.emit('resume')
  await until(() => hasNotice(2))
  return { ...study, awakeAgain: await timer(), notifications: globalThis.electronNotifications }
}

const report = {
  calls: globalThis.electronCalls,
  url: globalThis.electronUrl,
  dialogs: globalThis.electronDialogs,
  page: globalThis.electronPage?.({ method: 'GET', url: 'app://bundle/' }).status,
  info: await call('app.info', {}),
  builtIn: await call('roadmap.built-in', {}),
  draft: await call('draft.read', { source }),
  settings: await call('settings.update', { theme: 'dark' }),
  study: await studyOverSleep(),
  sent: globalThis.electronSent,
}
app.emit('will-quit')
process.stdout.write(JSON.stringify(report), () => process.exit(0))
