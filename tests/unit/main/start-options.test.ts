import { expect, test } from 'vitest'
import { dataFolderOption } from '../../../src/main/start-options.ts'

test.each([
  [['electron', '.', '--data', '/tmp/x'], '/tmp/x'],
  [['roadbook', '--data=/tmp/x y'], '/tmp/x y'],
  [['roadbook', '--data'], null],
  [['roadbook', '--data', ''], null],
  [['roadbook', '--data='], null],
  [['roadbook', '--database=/tmp/x'], null],
  [['roadbook'], null],
])('%j names the folder %j', (argv, folder) => {
  expect(dataFolderOption(argv)).toBe(folder)
})
