import { EventEmitter } from 'node:events'
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Memory } from '../../../src/main/desktop-memory.ts'
import { chooseDocument } from '../../../src/main/document-picker.ts'
import { type LastFolder, createLastFolder } from '../../../src/main/last-folder.ts'
import { saveWhereWanted } from '../../../src/main/saved-files.ts'
import { tempFolder } from '../../support/temp-folder.ts'

let memory: Memory
let home: string
let documents: string

const lastFolder = (getPath: () => string = () => documents): LastFolder =>
  createLastFolder({
    memory: { get: () => memory, set: (part) => void (memory = { ...memory, ...part }) },
    app: { getPath },
    home,
  })

beforeEach(() => {
  memory = {}
  home = tempFolder()
  documents = tempFolder()
})

describe('dialogs for files begin', () => {
  test('among the documents at first', () => {
    expect(lastFolder().get()).toBe(documents)
  })

  test('where the last file was, also after the next start', () => {
    const elsewhere = tempFolder()
    lastFolder().chose(join(elsewhere, 'knots.md'))
    expect(lastFolder().get()).toBe(elsewhere)
  })

  test('among the documents again when that folder is gone', () => {
    memory = { folder: join(home, 'gone') }
    expect(lastFolder().get()).toBe(documents)
  })

  test('at home where there are no documents', () => {
    documents = join(home, 'Documents')
    expect(lastFolder().get()).toBe(home)
    const fail = (): string => {
      throw new Error('no such folder')
    }
    expect(lastFolder(fail).get()).toBe(home)
  })
})

/** Chooses in the picker. */
const pick = async (...filePaths: string[]) => {
  const shown: (string | undefined)[] = []
  const opened: string[] = []
  const showOpenDialog = (options: unknown): Promise<Electron.OpenDialogReturnValue> => {
    shown.push((options as Electron.OpenDialogOptions).defaultPath)
    return Promise.resolve({ canceled: filePaths.length === 0, filePaths })
  }
  await chooseDocument({ showOpenDialog }, lastFolder(), (path) => opened.push(path))
  return { shown, opened }
}

test('the picker for documents begins there, and remembers what was chosen, not what was cancelled', async () => {
  const file = join(home, 'knots.md')
  expect(await pick()).toEqual({ shown: [documents], opened: [] })
  expect(await pick(file)).toEqual({ shown: [documents], opened: [file] })
  expect(await pick(file)).toEqual({ shown: [home], opened: [file] })
})

/** Saves a file that a page gives away. */
const save = (state: string): string | undefined => {
  const session = new EventEmitter()
  // The session and the download of Electron, as far as they are used.
  saveWhereWanted(session as unknown as Electron.Session, lastFolder())
  let shown: string | undefined
  const item = Object.assign(new EventEmitter(), {
    getFilename: () => 'sessions.csv',
    getSavePath: () => join(home, 'mine.csv'),
    setSaveDialogOptions: (options: Electron.SaveDialogOptions) => {
      shown = options.defaultPath
    },
  })
  session.emit('will-download', {}, item)
  item.emit('done', {}, state)
  return shown
}

test('files that are saved begin there with their name, and remember where they were saved', () => {
  expect(save('cancelled')).toBe(join(documents, 'sessions.csv'))
  expect(save('completed')).toBe(join(documents, 'sessions.csv'))
  expect(save('completed')).toBe(join(home, 'sessions.csv'))
})

test('no other file opens a dialog for files', () => {
  const folder = resolve(import.meta.dirname, '../../../src/main')
  const opening = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .filter((name) =>
      /show(?:Open|Save)Dialog(?:Sync)?\(|setSaveDialogOptions\(/.test(
        readFileSync(join(folder, name), 'utf8'),
      ),
    )
  // The one for a folder to move the data to begins beside the data, on purpose.
  expect(opening).toEqual(['data-place.ts', 'document-picker.ts', 'saved-files.ts'])
})
