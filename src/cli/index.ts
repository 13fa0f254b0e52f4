import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { defaultDataFolder } from '#service/data-folder.ts'
import { ok } from '#core/result.ts'
import { followMoves } from '#service/moved-folder.ts'
import { openService, openServiceOrCare } from '#service/open-service.ts'
import type { ServiceOptions } from '#service/service.ts'
import type { CliContext } from './context.ts'
import { failed } from './outcome.ts'
import { runCli } from './run.ts'

const root = resolve(import.meta.dirname, '../..')
const readerWorkerUrl = new URL('../service/reading/worker.ts', import.meta.url)
const careWorkerUrl = new URL('../service/care/worker.ts', import.meta.url)
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

const context: CliContext = {
  defaultDataFolder: defaultDataFolder({ platform: process.platform, env: process.env, home: homedir() }),
  width: Math.min(process.stdout.columns ?? 100, 120),
  version,
  openService: async (dataFolder, how) => {
    const options: ServiceOptions = {
      dataFolder: followMoves(resolve(dataFolder)),
      host: 'cli',
      capabilities: [],
      version,
      resourcesFolder: join(root, 'resources'),
      readerWorkerUrl,
      careWorkerUrl,
    }
    return how === undefined ? await openService(options) : ok((await openServiceOrCare(options)).service)
  },
  readDocument: async (text, fileName) => {
    const { createReader } = await import('#service/reading/read-in-worker.ts')
    const { titleOfFile } = await import('#core/roadmap/structure/title.ts')
    const reader = createReader({ workerUrl: readerWorkerUrl })
    const title = titleOfFile(fileName)
    try {
      const read = await reader.read(text, title === undefined ? {} : { title })
      return read.ok ? read : failed(read.error.message)
    } finally {
      reader.close()
    }
  },
}

// A reader that closes early (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const outcome = await runCli(process.argv.slice(2), context)
if (outcome.ok) {
  process.stdout.write(outcome.value.out)
  for (const remark of outcome.value.remarks ?? []) process.stderr.write(`${remark}\n`)
} else {
  process.stderr.write(`${outcome.error.message}\n`)
  // Not process.exit: it would cut off output that a pipe has not taken yet.
  process.exitCode = outcome.error.exitCode
}
