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
const { app } = await import(fake)
const deadlineMs = performance.now() + 15_000
const isStarted = () => globalThis.electronUrl !== undefined || globalThis.electronCalls.includes('quit')
while (!isStarted() && performance.now() < deadlineMs) {
  await new Promise((resolve) => {
    setTimeout(resolve, 10)
  })
}

const event = { senderFrame: { origin: 'app://bundle', parent: null }, sender: { id: 1 } }
const call = async (op, input) => globalThis.electronHandlers.get('roadbook:call')?.(event, { op, input })
const text = '# Knots\n\n## Phase 1\n\n- Bowline (2 days)\n- Splice (1 day)\n'
const source = { from: 'text', name: 'knots.md', text }
const report = {
  calls: globalThis.electronCalls,
  url: globalThis.electronUrl,
  dialogs: globalThis.electronDialogs,
  page: globalThis.electronPage?.({ method: 'GET', url: 'app://bundle/' }).status,
  info: await call('app.info', {}),
  builtIn: await call('roadmap.built-in', {}),
  draft: await call('draft.read', { source }),
  settings: await call('settings.update', { theme: 'dark' }),
  sent: globalThis.electronSent,
}
app.emit('will-quit')
process.stdout.write(JSON.stringify(report), () => process.exit(0))
