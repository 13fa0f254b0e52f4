import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { limits } from '#core/roadmap/limits.ts'
import { createOpenedDocuments, documentsIn, readDocument } from '../../../src/main/opened-documents.ts'
import { tempFolder } from '../../support/temp-folder.ts'

describe('the arguments of a start', () => {
  test('documents are found among options, and resolved where it was typed', () => {
    const argv = ['/opt/roadbook', '--hidden', '--data', '/data/notes.md', 'plan.md', '/home/a/b.studyplan']
    expect(documentsIn(argv, '/home/me')).toEqual(['/home/me/plan.md', '/home/a/b.studyplan'])
  })

  test('what has another ending is left alone: nothing else is ever opened by a path', () => {
    const argv = ['/opt/roadbook', '/etc/passwd', 'https://evil.example/a.html', 'x.exe', '-psn_0_1', '.']
    expect(documentsIn(argv, '/')).toEqual([])
  })

  test('the program itself is no document', () => {
    expect(documentsIn(['/opt/roadbook.md'], '/')).toEqual([])
  })
})

describe('an opened document', () => {
  const write = (name: string, content: string | Buffer): string => {
    const path = join(tempFolder(), name)
    writeFileSync(path, content)
    return path
  }

  test('is read with its name, without its folder', () => {
    expect(readDocument(write('Knöpfe.MD', '# Knöpfe'))).toEqual({
      ok: true,
      name: 'Knöpfe.MD',
      text: '# Knöpfe',
    })
  })

  test.each([
    ['of another kind', () => write('notes.txt', 'x'), /Markdown documents/],
    ['that is gone', () => '/nowhere/plan.md', /cannot be read/],
    ['that is larger than the reader takes', () => write('a.md', 'x'.repeat(limits.bytes + 1)), /./],
    ['that is no text', () => write('a.md', Buffer.from([0xff, 0xfe, 0x00])), /no UTF-8 text/],
  ])('one %s is refused in words', (_what, make, words) => {
    const document = readDocument(make())
    expect(document).toMatchObject({ ok: false, message: expect.stringMatching(words) as unknown })
    expect(JSON.stringify(document)).not.toMatch(/\/nowhere|ENOENT|tmp/)
  })

  test('a folder that is called like one is refused', () => {
    const folder = join(tempFolder(), 'folder.md')
    mkdirSync(folder)
    expect(readDocument(folder)).toMatchObject({ ok: false })
  })

  test('the last one waits, and is handed over once', () => {
    let told = 0
    const documents = createOpenedDocuments(() => (told += 1))
    documents.open(write('first.md', '1'))
    documents.open(write('second.md', '2'))
    expect(told).toBe(2)
    expect(documents.take()).toMatchObject({ name: 'second.md' })
    expect(documents.take()).toBeNull()
  })
})
