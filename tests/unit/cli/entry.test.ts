import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { RoadmapDocument } from '#core/roadmap/model.ts'
import { tempFolder, writeFiles } from '../../support/temp-folder.ts'

const root = resolve(import.meta.dirname, '../../..')

const roadbook = (folder: string, ...args: string[]) =>
  spawnSync(process.execPath, ['scripts/roadbook.mjs', ...args, '--data', folder], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  })

test('--json prints one JSON document on stdout, nothing on stderr, and exits with 0', () => {
  const folder = tempFolder()
  writeFiles(folder, { 'a.md': '# A\n\n## Phase 1\n\n- Knots (2 days)\n- Sails (1 day)\n' })
  const { stdout, stderr, status } = roadbook(folder, 'import', `${folder}/a.md`, '--json')
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  expect(RoadmapDocument.parse(JSON.parse(stdout)).roadmaps[0]?.title).toBe('A')
})

test.each([
  [['status'], 1],
  [['import', '/nowhere.md'], 1],
  [['plan', '--hourz'], 2],
  [['log', 'Knots'], 2],
  [['log', 'Knots', '--start', '2026-01-05T09:00', '--end', '2026-01-05T10:00'], 1],
  [['nonsense'], 2],
])(
  '%j prints nothing on stdout, a sentence on stderr, never a stack, and exits with %i',
  (args, exitCode) => {
    const { stdout, stderr, status } = roadbook(tempFolder(), ...args)
    expect({ stdout, status }).toEqual({ stdout: '', status: exitCode })
    expect(stderr).toMatch(/^[A-Za-z].+\n/)
    expect(stderr).not.toMatch(/\n\s+at |node:|file:\/\//)
  },
)

test.each([
  [['status', '--data', '']],
  [['status', '--data=']],
  [['--data', '', 'status']],
  [['import', 'a.md', '--dry-run', '--data=']],
  [['plan', '--data=']],
  [['export', 'md', '--data=']],
])('%j, an unset shell variable for the folder, is wrong usage', (args) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/roadbook.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', ROADBOOK_DATA: tempFolder() },
  })
  expect({ stdout, stderr, status }).toEqual({
    stdout: '',
    stderr: '--data takes a folder, and it was empty.\n',
    status: 2,
  })
})

test('a folder that cannot be used is a sentence as well', () => {
  const { stdout, stderr, status } = roadbook('/dev/null/data', 'status')
  expect({ stdout, status }).toEqual({ stdout: '', status: 1 })
  expect(stderr).not.toMatch(/\n\s+at /)
})
