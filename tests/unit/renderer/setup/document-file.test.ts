import { describe, expect, test } from 'vitest'
import { limits } from '#core/roadmap/limits.ts'
import { textOfFile } from '../../../../src/renderer/features/setup/document-file.ts'

describe('a chosen file', () => {
  test('its text and name are read', async () => {
    expect(await textOfFile(new File(['# Plan'], 'plan.md'))).toEqual({
      ok: true,
      value: { name: 'plan.md', text: '# Plan' },
    })
  })

  test('a file beyond the reader’s limit is refused before it is read, in the reader’s words', async () => {
    const result = await textOfFile(new File([new Uint8Array(limits.bytes + 1)], 'film.mp4'))
    expect(result).toEqual({
      ok: false,
      error: 'This file is larger than 1 MiB. Split it into several roadmaps and try again.',
    })
  })

  test('a folder or a file that went away is refused kindly', async () => {
    const gone = new File([], 'gone.md')
    gone.text = () => Promise.reject(new DOMException('not found'))
    expect(await textOfFile(gone)).toMatchObject({ ok: false })
  })

  test('a very long name is cut to what the bridge takes', async () => {
    const result = await textOfFile(new File(['x'], 'n'.repeat(400)))
    expect(result.ok && result.value.name.length).toBe(255)
  })
})
