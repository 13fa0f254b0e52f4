import { execFile } from 'node:child_process'
import { chmodSync, chownSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { testFolder } from '../support/test-folder.ts'

const program = `
  import { openDatabase } from '#db/open.ts'
  const result = openDatabase({ file: process.argv[1], nowMs: 0 })
  process.stdout.write(result.ok ? 'opened' : result.error.code + ': ' + result.error.message)`

/** Nothing is read-only for root: there another account opens the file. */
const NOBODY = 65_534

test.skipIf(process.platform === 'win32')(
  'a database file that may only be read is not a full disk',
  async () => {
    const file = join(testFolder(), 'roadbook.db')
    const opened = openDatabase({ file, nowMs: 0 })
    if (!opened.ok) throw new Error(opened.error.message)
    opened.value.close()
    const isRoot = process.getuid?.() === 0
    if (isRoot) for (const path of [dirname(file), file]) chownSync(path, NOBODY, NOBODY)
    chmodSync(file, 0o444)
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', program, file],
      isRoot ? { uid: NOBODY, gid: NOBODY } : {},
    )
    expect(stdout).toMatch(/^READ_ONLY: Roadbook may not write to /)
  },
)
