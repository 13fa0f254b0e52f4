import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openMemory } from '../../../src/main/desktop-memory.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const window = { bounds: { x: 1, y: 2, width: 800, height: 600 }, isMaximized: true }
const quiet = (): void => undefined

test('what was remembered is there at the next start', () => {
  const folder = tempFolder()
  openMemory(folder, quiet).set({ window })
  openMemory(folder, quiet).set({ wasToldOfTray: true })
  expect(openMemory(folder, quiet).get()).toEqual({ window, wasToldOfTray: true })
})

test('a part that cannot be read costs that part alone', () => {
  const folder = tempFolder()
  writeFileSync(
    join(folder, 'desktop.json'),
    JSON.stringify({ window: { bounds: { x: 'far' } }, wasToldOfTray: true }),
  )
  expect(openMemory(folder, quiet).get()).toEqual({ wasToldOfTray: true })
})

test('a file that is no JSON, or cannot be written, costs nothing else', () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'desktop.json'), '{')
  expect(openMemory(folder, quiet).get()).toEqual({})
  const said: string[] = []
  const memory = openMemory(join(folder, 'nowhere'), (line) => said.push(line))
  memory.set({ wasToldOfTray: true })
  expect(memory.get()).toEqual({ wasToldOfTray: true })
  expect(said).toHaveLength(1)
  expect(readFileSync(join(folder, 'desktop.json'), 'utf8')).toBe('{')
})
