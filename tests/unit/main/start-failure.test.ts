import { expect, test } from 'vitest'
import { askAfterFailedStart } from '../../../src/main/start-failure.ts'

const ask = async (...presses: number[]) => {
  const shown: Electron.MessageBoxOptions[] = []
  const folders: string[] = []
  const choice = await askAfterFailedStart('The file is from a newer version.', '/data', {
    show: (options) => {
      shown.push(options)
      return Promise.resolve(presses.shift() ?? -1)
    },
    showFolder: (folder) => folders.push(folder),
  })
  return { choice, shown, folders }
}

test('the dialog says what was wrong, where the data is, and what can be done', async () => {
  const { shown } = await ask(0)
  expect(shown[0]).toMatchObject({
    type: 'error',
    detail: 'The file is from a newer version.\n\nYour data is in /data.',
    buttons: ['Try again', 'Show the data folder', 'Quit'],
    cancelId: 2,
  })
})

test('trying again and quitting are what was pressed', async () => {
  expect((await ask(0)).choice).toBe('retry')
  expect((await ask(2)).choice).toBe('quit')
})

test('showing the folder asks once more', async () => {
  const { choice, shown, folders } = await ask(1, 1, 0)
  expect(choice).toBe('retry')
  expect(shown).toHaveLength(3)
  expect(folders).toEqual(['/data', '/data'])
})

test('a dialog that was closed some other way quits', async () => {
  expect((await ask(-1)).choice).toBe('quit')
})
