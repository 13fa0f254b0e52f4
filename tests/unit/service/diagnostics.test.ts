import { expect, test } from 'vitest'
import { failuresIn } from '#service/diagnostics.ts'
import { openTestService } from '../../support/test-service.ts'

test('of the log only when, where and which are told', () => {
  const log = [
    '2026-11-28T01:00:00.000Z id-1 plan.make Error: the topic “Secret” in /home/me',
    '    at handler (/home/me/roadbook.ts:1:1)',
    '2026-11-28T02:00:00.000Z - desktop stopped a request to https://evil.example/me',
  ].join('\n')
  expect(failuresIn(log)).toEqual([
    '2026-11-28T01:00:00.000Z plan.make id-1',
    '2026-11-28T02:00:00.000Z desktop -',
  ])
})

test('nothing of what is studied, and no folder, is in it', async () => {
  const { call, dataFolder } = await openTestService()
  const draft = await call('draft.read', { source: { from: 'text', name: 'a.md', text: '# Sample' } })
  await call('roadmap.import', { draftId: draft.draftId })
  const { text } = await call('about.diagnostics', {})
  expect(text).toContain('1 roadmaps')
  const roadmaps = await call('roadmap.list', {})
  for (const { title } of roadmaps) expect(text).not.toContain(title)
  expect(text).not.toContain(dataFolder)
})
