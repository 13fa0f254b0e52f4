import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { defaultDataFolder } from '#service/data-folder.ts'
import { followMoves } from '#service/moved-folder.ts'
import { openServiceOrCare } from '#service/open-service.ts'
import type { Service } from '#service/service.ts'
import { type WebHost, startWebHost } from './http-host.ts'
import { openBrowser } from './open-browser.ts'
import { portProblem } from './port-problem.ts'
import { type StartOptions, parseStartOptions, usage } from './start-options.ts'

const root = resolve(import.meta.dirname, '../..')
const rendererFolder = join(root, 'out/renderer')

const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** Ends the start with a message instead of a stack. */
class StartFailure extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

const readVersion = (): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version

const open = async (options: StartOptions): Promise<Service> => {
  const dataFolder =
    options.dataFolder ?? defaultDataFolder({ platform: process.platform, env: process.env, home: homedir() })
  const { service, problem } = await openServiceOrCare({
    dataFolder: followMoves(resolve(dataFolder)),
    host: 'web',
    capabilities: [],
    version: readVersion(),
    licencesFolder: join(root, 'out/licences'),
    resourcesFolder: join(root, 'resources'),
    readerWorkerUrl: new URL('../service/reading/worker.ts', import.meta.url),
    careWorkerUrl: new URL('../service/care/worker.ts', import.meta.url),
  })
  // Two hosts over one database cannot be: the first goes on, this one ends.
  if (problem?.code === 'BUSY') {
    service.close()
    throw new StartFailure(problem.message)
  }
  if (problem !== null)
    process.stderr.write(`${problem.message}\nOpen the link below to see what can be done.\n`)
  return service
}

const host = async (service: Service, port: number): Promise<WebHost> => {
  try {
    return await startWebHost({ service, rendererFolder, port })
  } catch (error) {
    service.close()
    const problem = portProblem(port, error)
    throw problem === null ? error : new StartFailure(problem)
  }
}

/** Closing checkpoints the database, so that the folder holds one whole file afterwards. */
const closeOnSignals = (service: Service, webHost: WebHost): void => {
  let closing = false
  const close = async (): Promise<void> => {
    if (closing) return
    closing = true
    await webHost.close()
    service.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close())
}

const start = async (): Promise<void> => {
  const options = parseStartOptions(process.argv.slice(2))
  if (!options.ok) throw new StartFailure(`${options.error}\n\n${usage}`, 2)
  if (options.value.help) return print(usage)
  if (!existsSync(join(rendererFolder, 'index.html'))) {
    throw new StartFailure('Roadbook has not been built yet. Run: npm run build')
  }
  const service = await open(options.value)
  const webHost = await host(service, options.value.port)
  closeOnSignals(service, webHost)
  print(`Roadbook is running. Its link, for this computer and until you stop it:`)
  print(`  ${webHost.origin}/#token=${webHost.token}`)
  if (options.value.open && !(await openBrowser(`${webHost.origin}/#code=${webHost.launchCode()}`))) {
    print('No browser could be opened from here: open the link yourself.')
  }
  print('Press Ctrl+C to stop.')
  void service.warmUp()
}

try {
  await start()
} catch (error) {
  const message = error instanceof StartFailure ? error.message : `Roadbook could not start: ${String(error)}`
  process.stderr.write(`${message}\n`)
  process.exit(error instanceof StartFailure ? error.exitCode : 1)
}
