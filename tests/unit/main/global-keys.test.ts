import { expect, test } from 'vitest'
import { createGlobalKeys } from '../../../src/main/global-keys.ts'

const SPACE = 'CommandOrControl+Alt+Space'
const F9 = 'CommandOrControl+Shift+F9'

const keysOf = (taken: readonly string[] = []) => {
  const held = new Set<string>()
  const shortcuts = {
    register: (keys: string) => {
      if (taken.includes(keys)) return false
      held.add(keys)
      return true
    },
    unregister: (keys: string) => void held.delete(keys),
  }
  return { keys: createGlobalKeys(shortcuts as unknown as Electron.GlobalShortcut, () => undefined), held }
}

test('none are taken until they are chosen', () => {
  const { keys, held } = keysOf()
  keys.use('off')
  expect([keys.state(), held.size]).toEqual(['off', 0])
})

test('others give up the ones before', () => {
  const { keys, held } = keysOf()
  keys.use(SPACE)
  keys.use(F9)
  expect([...held]).toEqual([F9])
  keys.use('off')
  expect([...held]).toEqual([])
})

test('keys of another program are left to it, and that is known', () => {
  const { keys, held } = keysOf([SPACE])
  keys.use(SPACE)
  expect(keys.state()).toBe('taken')
  keys.use(F9)
  expect([keys.state(), ...held]).toEqual(['on', F9])
})

test('keys that were taken are tried again: whoever had them may be gone', () => {
  const taken = [SPACE]
  const { keys } = keysOf(taken)
  keys.use(SPACE)
  taken.pop()
  keys.use(SPACE)
  expect(keys.state()).toBe('on')
})
