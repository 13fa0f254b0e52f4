/** The commissioned document through the real worker and the whole service. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openService } from '#service/open-service.ts'
import { testFolder } from '../../support/test-folder.ts'
import { MONDAY_MS, baseOptions } from '../../support/test-service.ts'

const text = readFileSync(
  new URL('../../fixtures/roadmaps/python-backend-roadmap.md', import.meta.url),
  'utf8',
)

const openWithWorker = async () => {
  const opened = await openService({ ...baseOptions(testFolder()), clock: () => MONDAY_MS })
  if (!opened.ok) throw new Error(opened.error.message)
  const { client, close } = opened.value
  const read = await client.call('draft.read', { source: { from: 'text', name: 'seed.md', text } })
  if (!read.ok) throw new Error(read.error.message)
  return { client, close, draft: read.value }
}

/** The answer's value; an answer that failed fails the test. */
const valueOf = <T>(answer: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

test.each([
  ['FastAPI', { min: 195, max: 238 }],
  ['Django', { min: 198, max: 243 }],
])('the 36-week roadmap with %s becomes slots of exactly its effort', async (name, effortDays) => {
  const { client, close, draft } = await openWithWorker()
  const roadmap = { draftId: draft.draftId, roadmapKey: draft.document.roadmaps[0]?.key ?? '' }
  const defaults = valueOf(await client.call('plan.defaults', { roadmap }))
  const [group] = defaults.optionGroups
  expect(group).toMatchObject({ chosen: 'FastAPI', options: [{ name: 'FastAPI' }, { name: 'Django' }] })
  const settings = {
    ...defaults.settings,
    choices: { options: { [group?.group ?? '']: name }, leftOut: [] },
  }
  const preview = valueOf(await client.call('plan.preview', { roadmap, settings }))
  expect(preview).toMatchObject({ topics: 76, effortDays, studyDaysPerWeek: 6 })
  const { plan } = valueOf(await client.call('plan.make', { roadmap, settings }))
  const slots = valueOf(await client.call('plan.slots', {}))
  close()
  expect(slots.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(preview.effortMinutes.expected)
  expect(new Set(slots.map(({ topic }) => topic.key)).size).toBe(76)
  expect(slots.at(-1)?.day).toBe(plan.finish.expected)
  expect(plan.finish).toEqual(preview.finish)
})
