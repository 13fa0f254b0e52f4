import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { guardNode } from './node-guard.mjs'

guardNode()

const usage = `Usage: npm start [-- OPTIONS]

  --web        open Roadbook in the browser instead of its own window
  --no-open    with --web: only print the link
  --port N     with --web: port on this computer (default: any free one)
  --data DIR   folder of the database
`

const readOptions = () => {
  try {
    return parseArgs({
      options: {
        web: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string' },
        data: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${usage}`)
    process.exit(2)
  }
}

const dataArguments = ({ data }) => (data === undefined ? [] : [`--data=${data}`])

const startInBrowser = async (options) => {
  const { argv } = process
  const port = options.port === undefined ? [] : [`--port=${options.port}`]
  const quiet = options['no-open'] ? ['--no-open'] : []
  process.argv = [...argv.slice(0, 2), ...port, ...quiet, ...dataArguments(options)]
  await import('../src/web/index.ts')
}

const startInWindow = (electron, options) => {
  const child = spawn(electron, ['.', ...dataArguments(options)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}

const options = readOptions()
if (options.help) {
  process.stdout.write(usage)
  process.exit(0)
}
const { buildIfNeeded } = await import('./build-if-needed.ts')
const { findElectron } = await import('./find-electron.ts')
if (!buildIfNeeded()) process.exit(1)
const wantsBrowser = options.web || options.port !== undefined || options['no-open']
const electron = wantsBrowser ? null : await findElectron()
if (electron?.path !== undefined) startInWindow(electron.path, options)
else {
  if (electron !== null) {
    process.stdout.write(`No window of its own here: ${electron.reason}.\n`)
    process.stdout.write('Roadbook opens in your browser instead, with the same data.\n')
  }
  await startInBrowser(options)
}
