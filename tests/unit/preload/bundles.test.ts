import { readFileSync, readdirSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseSync } from 'vite'
import { buildHosts } from '../../support/build-hosts.ts'
import { createTempFolder } from '../../support/temp-folder.ts'

const temp = createTempFolder()
const preloadFolder = join(temp.path, 'preload')
const mainFolder = join(temp.path, 'main')

beforeAll(() => buildHosts(temp.path), 60_000)
afterAll(() => temp.remove())

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

describe('the preload bundle', () => {
  const source = (): string => readFileSync(join(preloadFolder, 'index.cjs'), 'utf8')

  test('is one CommonJS file', () => {
    expect(readdirSync(preloadFolder)).toEqual(['index.cjs'])
    const { module, errors } = parseSync('index.cjs', source(), { sourceType: 'script' })
    expect(errors).toEqual([])
    expect(module.hasModuleSyntax).toBe(false)
    expect(module.dynamicImports).toEqual([])
  })

  test('requires Electron and nothing else', () => {
    const required = [...source().matchAll(/\brequire\((?<what>[^)]*)\)/g)].map(
      (match) => match.groups?.['what'],
    )
    expect(new Set(required)).toEqual(new Set(['"electron"']))
  })

  /** Runs the bundle as a sandboxed page would: with `require` for Electron alone. */
  const run = () => {
    const exposed: Record<string, Record<string, (...args: unknown[]) => unknown>> = {}
    const invoked: unknown[][] = []
    const listeners = new Map<string, Set<(...args: unknown[]) => void>>()
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name: string, api: Record<string, () => unknown>) => (exposed[name] = api),
      },
      ipcRenderer: {
        invoke: (...args: unknown[]) => {
          invoked.push(args)
          return Promise.resolve({ ok: true, value: 1 })
        },
        on: (channel: string, listener: () => void) =>
          listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
        removeListener: (channel: string, listener: () => void) => listeners.get(channel)?.delete(listener),
      },
    }
    const require = (name: string): unknown => {
      if (name === 'electron') return electron
      throw new Error(`a sandboxed preload script cannot require ${name}`)
    }
    runInNewContext(source(), { require, exports: {}, module: { exports: {} } })
    return { exposed, invoked, listeners }
  }

  test('exposes call and subscribe, and nothing else', () => {
    const { exposed } = run()
    expect(Object.keys(exposed)).toEqual(['roadbook'])
    expect(Object.keys(exposed['roadbook'] ?? {})).toEqual(['call', 'subscribe'])
  })

  test('a call goes out on the one channel and gives the reply back', async () => {
    const { exposed, invoked } = run()
    const request = { op: 'settings.get', input: {} }
    expect(await exposed['roadbook']?.['call']?.(request)).toEqual({ ok: true, value: 1 })
    expect(invoked).toEqual([['roadbook:call', request]])
  })

  test('a listener gets the event alone, until it unsubscribes', () => {
    const { exposed, listeners } = run()
    const heard: unknown[][] = []
    const stop = exposed['roadbook']?.['subscribe']?.((...args: unknown[]) => heard.push(args)) as () => void
    const push = (): void =>
      listeners
        .get('roadbook:event')
        ?.forEach((listener) => listener({ sender: 'secret' }, { type: 'changed' }))
    push()
    stop()
    push()
    expect(heard).toEqual([[{ type: 'changed' }]])
    expect(stop()).toBeUndefined()
  })
})

describe('the main bundle', () => {
  const modules = (): { readonly file: string; readonly imports: string[] }[] =>
    filesBelow(mainFolder).map((file) => {
      const text = readFileSync(file, 'utf8')
      const { module, errors } = parseSync(file, text)
      expect(errors).toEqual([])
      const fixed = module.staticImports.map(({ moduleRequest }) => moduleRequest.value)
      const late = module.dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start, end))
      return {
        file,
        imports: [...fixed, ...late.map((specifier) => specifier.replace(/^["'`]|["'`]$/g, ''))],
      }
    })

  test('imports Electron, the SQLite binding, Node and its own parts, and nothing else', () => {
    const foreign = modules()
      .flatMap(({ imports }) => imports)
      .filter((name) => !name.startsWith('./') && !name.startsWith('../'))
      .filter(
        (name) =>
          !['electron', 'better-sqlite3'].includes(name) && !(name.startsWith('node:') && isBuiltin(name)),
      )
    expect(foreign).toEqual([])
  })

  test('every part it imports was built', () => {
    const built = new Set(filesBelow(mainFolder))
    const missing = modules().flatMap(({ file, imports }) =>
      imports.filter((name) => name.startsWith('.')).filter((name) => !built.has(join(file, '..', name))),
    )
    expect(missing).toEqual([])
  })

  test('the reading worker is a file of its own that knows neither Electron nor SQLite', () => {
    const all = modules()
    const byFile = new Map(all.map(({ file, imports }) => [file, imports]))
    const seen = new Set<string>()
    const queue = [join(mainFolder, 'reading-worker.js')]
    for (const file of queue) {
      if (seen.has(file)) continue
      seen.add(file)
      const imports = byFile.get(file)
      expect(imports).toBeDefined()
      expect(imports).not.toContain('electron')
      expect(imports).not.toContain('better-sqlite3')
      queue.push(
        ...(imports ?? []).filter((name) => name.startsWith('.')).map((name) => join(file, '..', name)),
      )
    }
    expect(seen).not.toContain(join(mainFolder, 'index.js'))
  })

  test('no source maps are built', () => {
    expect(filesBelow(temp.path).filter((file) => file.endsWith('.map'))).toEqual([])
  })
})
