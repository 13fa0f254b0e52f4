import { expect, test } from 'vitest'
import { sampleBlock, sampleDocument, sampleRoadmap, sampleTopic } from '../../../support/sample-roadmap.ts'
import { at, plannedBench } from './bench.ts'

const option = (name: string, recommended: boolean) => ({ group: 'Framework', name, recommended })

/** Both options have a topic on testing; one writes it another way. */
const document = () => {
  const roadmap = sampleRoadmap()
  const [first, second] = roadmap.phases
  if (first === undefined || second === undefined) throw new Error('the sample has two phases')
  const kestrel = sampleBlock(
    'kestrel',
    [sampleTopic('k1', { title: 'Testing' }), sampleTopic('k2', { title: 'Routes' })],
    {
      option: option('Kestrel', true),
    },
  )
  const osprey = sampleBlock(
    'osprey',
    [
      sampleTopic('o1', { title: '✅ testing' }),
      sampleTopic('o2', { title: 'Views' }),
      sampleTopic('o3', { title: 'Routes' }),
    ],
    { option: option('Osprey', false) },
  )
  return sampleDocument([{ ...roadmap, phases: [first, { ...second, blocks: [kestrel, osprey] }] }])
}

test('what was finished in one option counts in the other where both have it, and nothing of it is lost', async () => {
  const bench = await plannedBench({}, { document: document() })
  const testing = await bench.topicId('k1')
  bench.setNow(at(23, 21))
  await bench.call('session.add', { topicId: testing, kind: 'learn', startMs: at(23, 18), endMs: at(23, 20) })
  await bench.call('topic.set-status', { topicId: testing, status: 'done' })
  await bench.call('topic.set-status', { topicId: await bench.topicId('k2'), status: 'in-progress' })
  const choose = { type: 'choose', group: 'Framework', name: 'Osprey' } as const
  const { losses, winBack, finish } = await bench.preview(choose)
  expect(losses).toEqual([
    { code: 'counts-as-done', message: '“✅ testing” counts as done: you finished it with Kestrel.' },
  ])
  expect(winBack.every((way) => way.finish.expected !== null)).toBe(true)
  await bench.change(choose)
  expect(await bench.finish()).toBe(finish.after.expected)
  const plan = await bench.call('plan.get', {})
  const view = await bench.call('roadmap.get', { roadmapId: plan?.roadmapId ?? '' })
  const topics = view.phases.flatMap((phase) => phase.blocks).flatMap((block) => block.topics)
  const statusOf = (key: string) => topics.find((topic) => topic.key === key)?.status
  expect(['k1', 'k2', 'o1', 'o2', 'o3'].map(statusOf)).toEqual([
    'done',
    'in-progress',
    'done',
    'pending',
    'pending',
  ])
  const toCome = (await bench.slots()).filter(({ startMs }) => startMs > at(23, 21))
  expect(new Set(toCome.map(({ topic }) => topic.key))).toEqual(new Set(['a', 'b', 'c', 'o2', 'o3']))
  const sessions = await bench.call('session.list', { topicId: testing, days: 7 })
  expect(sessions.totalMs).toBe(2 * 3_600_000)
  await bench.call('change.undo', {})
  const back = await bench.call('roadmap.get', { roadmapId: plan?.roadmapId ?? '' })
  const again = back.phases.flatMap((phase) => phase.blocks).flatMap((block) => block.topics)
  expect(again.find(({ key }) => key === 'o1')?.status).toBe('pending')
})

test('nothing counts that was finished outside the option', async () => {
  const bench = await plannedBench({}, { document: document() })
  await bench.call('topic.set-status', { topicId: await bench.topicId('a'), status: 'done' })
  const { losses } = await bench.preview({ type: 'choose', group: 'Framework', name: 'Osprey' })
  expect(losses).toEqual([])
})
