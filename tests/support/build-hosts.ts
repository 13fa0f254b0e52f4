import { resolve } from 'node:path'
import { resolveConfig } from 'electron-vite'
import { type InlineConfig, build } from 'vite'

const root = resolve(import.meta.dirname, '../..')

const buildTargets = async (outFolder: string, names: readonly ('main' | 'preload')[]): Promise<void> => {
  const environment = process.env['NODE_ENV']
  const inline = { root, logLevel: 'silent' as const, build: { outDir: outFolder } }
  const { config } = await resolveConfig(inline, 'build', 'production')
  // The build tool sets it for its own process; this is a test's.
  if (environment === undefined) delete process.env['NODE_ENV']
  else process.env['NODE_ENV'] = environment
  for (const name of names) await build(config?.[name] as InlineConfig)
}

/** Builds the main process and the preload script as `npm run build` does, into another folder. */
export const buildHosts = (outFolder: string): Promise<void> => buildTargets(outFolder, ['main', 'preload'])

/** Builds the preload script alone. */
export const buildPreload = (outFolder: string): Promise<void> => buildTargets(outFolder, ['preload'])
