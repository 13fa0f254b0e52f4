import { describe, expect, test } from 'vitest'
import type { Output } from '#contract/operations.ts'
import { DAY_MS } from '../../../support/test-service.ts'
import { expectSameFigures } from '../../../support/agreeing-figures.ts'
import { edit, openSeed, row, seed } from './seed-bench.ts'

const closures = edit(seed, ['| Decorators |', '| Decorators & Closures |'])
const withoutLoops = edit(seed, [row('Loops'), ''])
const longerLoops = edit(seed, [row('Loops'), row('Loops').replace('3-4 days', '5-6 days')])
const optionB = seed.slice(seed.indexOf('#### Option B'), seed.indexOf('### Week 21-24'))
const optionA = seed.slice(seed.indexOf('#### Option A'), seed.indexOf('#### Option B'))

const placesOf = (slots: Output<'plan.slots'>) =>
  slots.map(({ id, day, startMinute, minutes, topic }) => [id, day, startMinute, minutes, topic.id])

test('a preview holds while focus time is counted, full minutes or not', async () => {
  const bench = await openSeed()
  await bench.study('Decorators')
  const { id: topicId } = await bench.topic('Decorators')
  const draft = await bench.draft(closures)
  const { basis } = await bench.call('roadmap.merge-preview', { roadmapId: bench.roadmapId, ...draft })
  for (const seconds of [30, 90]) {
    const startMs = bench.clocks.wall() - 2 * DAY_MS + seconds * 1000
    const session = { topicId, kind: 'learn' as const, startMs, endMs: startMs + seconds * 500 }
    await bench.call('session.add', session)
    const again = await bench.call('roadmap.merge-preview', { roadmapId: bench.roadmapId, ...draft })
    expect(again.basis).toBe(basis)
  }
})

describe('a topic', () => {
  test('that is called otherwise keeps its id, its sessions and its slots', async () => {
    const bench = await openSeed()
    await bench.study('Decorators')
    const before = await bench.topic('Decorators')
    const slots = await bench.call('plan.slots', {})
    await bench.merge(closures)
    expect(await bench.topic('Decorators & Closures')).toMatchObject({
      id: before.id,
      status: 'in-progress',
      studiedMinutes: 60,
      key: 'intermediate-python/advanced-oop-python-features/decorators-closures',
    })
    const after = await bench.call('plan.slots', {})
    expect(placesOf(after)).toEqual(placesOf(slots))
    expect(await bench.sessionTitles(before.id)).toEqual(['Decorators & Closures'])
  })

  test('that moves to another week is planned there', async () => {
    const bench = await openSeed()
    await bench.call('topic.set-status', { topicId: (await bench.topic('Loops')).id, status: 'in-progress' })
    const { id } = await bench.topic('Loops')
    const moved = edit(withoutLoops, [row('Sets'), row('Sets') + row('Loops')])
    expect((await bench.preview(moved)).moved).toEqual([
      {
        title: 'Loops',
        from: 'PHASE 1: Python Fundamentals → Week 1-2: Core Basics',
        to: 'PHASE 1: Python Fundamentals → Week 3-4: Data Structures',
      },
    ])
    await bench.merge(moved)
    expect(await bench.topic('Loops')).toMatchObject({
      id,
      status: 'in-progress',
      block: 'Week 3-4: Data Structures',
    })
    const titles = (await bench.call('plan.slots', {})).map(({ topic }) => topic.title)
    expect(titles.indexOf('Loops')).toBeGreaterThan(titles.lastIndexOf('Sets'))
  })

  test('that was studied and is deleted is put aside with its sessions', async () => {
    const bench = await openSeed()
    await bench.study('Loops')
    const { id } = await bench.topic('Loops')
    expect(await bench.preview(withoutLoops)).toMatchObject({
      removed: [{ title: 'Loops', status: 'in-progress', studiedMinutes: 60, archived: true }],
    })
    await bench.merge(withoutLoops)
    expect((await bench.topics()).map(({ title }) => title)).not.toContain('Loops')
    expect((await bench.view()).archived.topics).toEqual([
      {
        id,
        title: 'Loops',
        place: 'PHASE 1: Python Fundamentals → Week 1-2: Core Basics',
        status: 'in-progress',
        studiedMinutes: 60,
      },
    ])
    expect(await bench.sessionTitles(id)).toEqual(['Loops'])
    expect((await bench.call('plan.slots', {})).some(({ topic }) => topic.id === id)).toBe(false)
    expect((await bench.call('status.get', {}))?.progress.topics.total).toBe(75)
  })

  test('that comes back has what was done on it', async () => {
    const bench = await openSeed()
    await bench.study('Loops')
    const { id } = await bench.topic('Loops')
    await bench.merge(withoutLoops)
    expect((await bench.preview(longerLoops)).restored).toEqual([
      { title: 'Loops', place: 'PHASE 1: Python Fundamentals → Week 1-2: Core Basics' },
    ])
    await bench.merge(longerLoops)
    expect(await bench.topic('Loops')).toMatchObject({
      id,
      studiedMinutes: 60,
      days: { min: 5, max: 6 },
      status: 'in-progress',
    })
    expect((await bench.view()).archived.topics).toEqual([])
  })

  test('that nobody studied is deleted, but what was planned of it on days that are over stays', async () => {
    const bench = await openSeed()
    const { id } = await bench.topic('Variables & Data Types')
    const first = (await bench.call('plan.slots', {}))[0]
    expect(first?.topic.id).toBe(id)
    bench.setNow(Date.UTC(2026, 10, 24, 10))
    await bench.merge(edit(seed, [row('Variables & Data Types'), '']))
    expect((await bench.view()).archived.topics).toEqual([])
    const slots = (await bench.call('plan.slots', {})).filter(({ topic }) => topic.id === id)
    expect(slots.map(({ id: slotId }) => slotId)).toEqual([first?.id])
    expect(await bench.call('today.get', {})).toMatchObject({ behindStudyDays: 0 })
  })

  test('that goes in the middle of its slot ends it: the rest of the day is for what comes next', async () => {
    const bench = await openSeed()
    const slot = (await bench.call('plan.slots', {}))[0]
    if (slot === undefined) throw new Error('no slot')
    const nowMs = slot.startMs + 34 * 60_000 + 20_000
    bench.setNow(nowMs)
    const without = edit(seed, [row('Variables & Data Types'), ''])
    const { plan } = await bench.preview(without)
    expect(plan?.slots[0]).toMatchObject({
      slotId: slot.id,
      topic: { title: 'Variables & Data Types' },
      from: { minutes: slot.minutes },
      to: { day: slot.day, startMinute: slot.startMinute, minutes: 34 },
    })
    await bench.merge(without)
    const [ended, next] = await bench.call('plan.slots', {})
    expect(ended).toMatchObject({ id: slot.id, minutes: 34 })
    expect(next).toMatchObject({ day: slot.day, topic: { title: 'Operators' } })
    expect((next?.startMs ?? 0) - nowMs).toBeLessThan(15 * 60_000)
    // What is gone is nothing to study today, also while its slot is there to see in the week.
    const today = await bench.call('today.get', {})
    expect(today?.slots.map(({ topic }) => topic.title)).toEqual(['Operators'])
    expect((await bench.call('timer.get', {})).suggestion?.topic.title).toBe('Operators')
    await expectSameFigures(bench)
    await bench.call('change.undo', {})
    expect((await bench.call('plan.slots', {}))[0]).toEqual(slot)
  })

  test('with extra days keeps them on top of what the document says now', async () => {
    const bench = await openSeed()
    const { id: topicId } = await bench.topic('Loops')
    await bench.call('plan.change', { changes: [{ type: 'extend', topicId, days: 2 }] })
    const preview = await bench.preview(longerLoops)
    expect(preview.estimates).toEqual([{ title: 'Loops', from: { min: 3, max: 4 }, to: { min: 5, max: 6 } }])
    await bench.merge(longerLoops)
    expect((await bench.topic('Loops')).days).toEqual({ min: 7, max: 8 })
  })

  test('that is ticked in the document is done, unless that was taken back here', async () => {
    const bench = await openSeed()
    const { id: loops } = await bench.topic('Loops')
    await bench.call('topic.set-status', { topicId: loops, status: 'done' })
    await bench.call('topic.set-status', { topicId: loops, status: 'pending' })
    const ticked = edit(seed, ['| Loops |', '| [x] Loops |'], ['| Lists |', '| [x] Lists |'])
    expect((await bench.preview(ticked)).others).toEqual([
      '1 topic ticked in the document counts as done: “Lists”',
    ])
    await bench.merge(ticked)
    expect((await bench.topic('Lists')).status).toBe('done')
    expect((await bench.topic('Loops')).status).toBe('pending')
    // An unticked one takes nothing back.
    await bench.merge(closures)
    expect((await bench.topic('Lists')).status).toBe('done')
  })
})

describe('the plan', () => {
  test('is as the preview said, and longer by what was added', async () => {
    const bench = await openSeed()
    const before = await bench.finish()
    const { plan } = await bench.preview(longerLoops)
    expect(plan?.finish.before.expected).toBe(before)
    expect(plan?.finish.after.expected).not.toBe(before)
    await bench.merge(longerLoops)
    expect(await bench.finish()).toBe(plan?.finish.after.expected)
    const moved = plan?.slots.filter(({ from, to }) => from !== null && to !== null) ?? []
    const slots = new Map((await bench.call('plan.slots', {})).map((slot) => [slot.id, slot]))
    for (const { slotId, to } of moved) expect(slots.get(slotId)).toMatchObject(to ?? {})
  })

  test('says what is dropped of what was pinned', async () => {
    const bench = await openSeed()
    const slot = (await bench.call('plan.slots', {})).find(({ topic }) => topic.title === 'Loops')
    await bench.call('plan.change', {
      changes: [{ type: 'pin-slot', slotId: slot?.id ?? '', pinned: true }],
    })
    const { plan } = await bench.preview(withoutLoops)
    expect(plan?.losses).toMatchObject([
      { code: 'pinned-dropped', message: expect.stringContaining('“Loops”') },
    ])
    expect(plan?.slots.find(({ slotId }) => slotId === slot?.id)).toMatchObject({
      topic: { title: 'Loops' },
      to: null,
    })
  })

  test('keeps the chosen option through another order, and says when it is gone', async () => {
    const bench = await openSeed()
    await bench.call('plan.change', { changes: [{ type: 'choose', group: 'Web Framework', name: 'Django' }] })
    const swapped = edit(seed, [
      optionA + optionB,
      optionB.replace('Option B', 'Option A') + optionA.replace('Option A', 'Option B'),
    ])
    await bench.merge(swapped)
    expect((await bench.view()).optionGroups).toMatchObject([{ group: 'Web Framework', chosen: 'Django' }])
    expect((await bench.topics()).filter(({ included }) => !included).map(({ block }) => block)).toContain(
      'Option B: FastAPI (Recommended for 2025)',
    )
    const without = edit(seed, [optionB, ''])
    const preview = await bench.preview(without)
    expect(preview.plan?.losses).toContainEqual({
      code: 'choice-lost',
      message: '“Django” cannot be chosen for “Web Framework” any more.',
    })
    // Once is enough.
    expect(preview.others.join()).not.toContain('Django” cannot')
    await bench.merge(without)
    const plan = await bench.call('plan.get', {})
    expect(plan?.settings.choices.options).not.toHaveProperty('Web Framework', 'Django')
    const titles = new Set((await bench.call('plan.slots', {})).map(({ topic }) => topic.title))
    expect(titles).toContain('FastAPI Basics')
    expect(titles).not.toContain('Django Basics')
  })

  test('that rests is not laid out, but loses the slots of what is gone', async () => {
    const bench = await openSeed()
    const other = await bench.call('draft.read', {
      source: {
        from: 'text',
        name: 'knots.md',
        text: '# Knots\n## Week 1\n- Bowline (2 days)\n- Reef knot (2 days)\n',
      },
    })
    const roadmap = { draftId: other.draftId, roadmapKey: other.document.roadmaps[0]?.key ?? '' }
    const { settings } = await bench.call('plan.defaults', { roadmap })
    await bench.call('plan.make', { roadmap, settings })
    expect(await bench.preview(withoutLoops)).toMatchObject({ plan: null, planState: 'resting' })
    await bench.merge(withoutLoops)
    const plans = await bench.call('plan.list', {})
    const resting = plans.find(({ state }) => state === 'resting')
    await bench.call('plan.set-state', { planId: resting?.id ?? '', state: 'active' })
    expect((await bench.call('plan.slots', {})).some(({ topic }) => topic.title === 'Loops')).toBe(false)
  })

  test('is left alone by what does not concern it', async () => {
    const bench = await openSeed()
    const before = await bench.call('plan.slots', {})
    bench.setNow(Date.UTC(2026, 10, 26, 10))
    const other = edit(seed, ['- Calculator application', '- Pocket calculator'])
    expect((await bench.preview(other)).plan).toBeNull()
    await bench.merge(other)
    expect(placesOf(await bench.call('plan.slots', {}))).toEqual(placesOf(before))
  })
})

describe('the rest of the roadmap', () => {
  test('keeps what was noted on projects, and puts aside what is gone', async () => {
    const bench = await openSeed()
    const projects = (await bench.view()).phases[0]?.projects ?? []
    for (const { id: projectId } of projects.slice(0, 2))
      await bench.call('project.update', {
        projectId,
        done: true,
        evidence: `https://example.org/${projectId}`,
      })
    const text = edit(
      seed,
      ['- Calculator application\n', ''],
      ['- To-do list (console based)', '- To-do list'],
    )
    expect((await bench.preview(text)).others).toEqual([
      '“To-do list (console based)” is called “To-do list” now',
      '1 project put aside with what you noted on it: “Calculator application”',
    ])
    await bench.merge(text)
    const after = await bench.view()
    expect(after.phases[0]?.projects[0]).toMatchObject({
      id: projects[1]?.id,
      title: 'To-do list',
      done: true,
    })
    expect(after.archived.projects).toMatchObject([
      { id: projects[0]?.id, evidence: `https://example.org/${projects[0]?.id}` },
    ])
    await bench.merge(closures)
    expect((await bench.view()).phases[0]?.projects[0]).toMatchObject({ id: projects[0]?.id, done: true })
  })

  test('keeps projects that are done, and takes the ticks of the document', async () => {
    const bench = await openSeed()
    const projectsOf = async () => (await bench.view()).phases[0]?.projects ?? []
    const projects = await projectsOf()
    await bench.call('project.update', { projectId: projects[0]?.id ?? '', done: true })
    const text = edit(
      seed,
      ['- To-do list (console based)', '- [x] To-do list (console based)'],
      ['- Calculator application', '- [ ] Calculator application'],
    )
    expect((await bench.preview(text)).others).toEqual([
      '1 project ticked in the document counts as done: “To-do list (console based)”',
    ])
    const { changeId } = await bench.merge(text)
    const after = await projectsOf()
    expect(after.map(({ id }) => id)).toEqual(projects.map(({ id }) => id))
    expect(after.map(({ done }) => done).slice(0, 3)).toEqual([true, true, false])
    await bench.call('change.undo', { changeId: changeId ?? '' })
    expect((await projectsOf()).map(({ done }) => done).slice(0, 3)).toEqual([true, false, false])
  })

  test('keeps ticks of checklists, and takes those of the document', async () => {
    const bench = await openSeed()
    const items = (await bench.view()).checklists[0]?.items ?? []
    await bench.call('checklist.tick', { itemId: items[0]?.id ?? '', done: true })
    const line = seed.split('\n').find((text) => text.includes(items[1]?.title ?? '?')) ?? ''
    await bench.merge(edit(seed, [line, line.replace('[ ]', '[x]')]))
    const after = (await bench.view()).checklists[0]?.items ?? []
    expect(after.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
    expect(after.map(({ done }) => done).slice(0, 3)).toEqual([true, true, false])
  })

  test('gets a phase that was added, in its place', async () => {
    const bench = await openSeed()
    const phases = (await bench.view()).phases.map(({ id }) => id)
    const phase =
      '## PHASE 2b: Git (1 week)\n\n### Git week\n| Topic | Time |\n|---|---|\n| Git basics | 3 days |\n\n'
    await bench.merge(edit(seed, ['## PHASE 3', `${phase}## PHASE 3`]))
    const after = await bench.view()
    expect(after.phases[2]?.title).toBe('PHASE 2b: Git')
    expect(after.phases.flatMap(({ id }) => (phases.includes(id) ? [id] : []))).toEqual(phases)
    const titles = (await bench.call('plan.slots', {})).map(({ topic }) => topic.title)
    expect(titles.indexOf('Git basics')).toBeGreaterThan(titles.lastIndexOf('Concurrency Concepts'))
    expect(titles.lastIndexOf('Git basics')).toBeLessThan(titles.indexOf('How the Web Works'))
  })
})

describe('the document', () => {
  test('of the same content changes nothing and says so', async () => {
    const bench = await openSeed()
    const changes = await bench.call('change.list', {})
    const { draftId, roadmapKey } = await bench.draft(seed)
    expect((await bench.call('roadmap.similar', { draftId }))[0]).toMatchObject({ isSame: true, roadmapKey })
    expect(await bench.preview(seed)).toMatchObject({ added: [], removed: [], others: [], plan: null })
    expect(await bench.merge(seed)).toEqual({ changeId: null })
    expect(await bench.call('change.list', {})).toEqual(changes)
  })

  test('with several roadmaps is recognised roadmap by roadmap, and brings one of them', async () => {
    const bench = await openSeed()
    const source = { from: 'text', name: 'python.md', text: closures } as const
    const { draftId, document } = await bench.call('draft.read', { source })
    const [first, second, third] = document.roadmaps.map(({ key }) => key)
    await bench.call('roadmap.import', { draftId, roadmapKeys: [second ?? ''] })
    const similar = await bench.call('roadmap.similar', { draftId })
    expect(similar).toMatchObject([
      { roadmapKey: second, isSame: true },
      { roadmapKey: first, roadmapId: bench.roadmapId, isSame: false },
    ])
    await bench.merge(closures)
    const again = await bench.call('roadmap.similar', { draftId })
    expect(again.map(({ roadmapKey, isSame }) => [roadmapKey, isSame])).toEqual([
      [first, true],
      [second, true],
    ])
    expect(again.some(({ roadmapKey }) => roadmapKey === third)).toBe(false)
    const list = await bench.call('roadmap.list', {})
    expect(list.map(({ key, position }) => [key, position])).toEqual([
      [first, 0],
      [second, 1],
    ])
  })

  test('that says nothing new leaves no trace, and says so', async () => {
    const bench = await openSeed()
    const before = [await bench.call('change.list', {}), await bench.call('roadmap.list', {})]
    const spaced = edit(seed, ['## Overview & Timeline', '\n\n## Overview & Timeline'])
    expect(await bench.preview(spaced)).toMatchObject({ others: [], unchanged: 83, plan: null })
    expect(await bench.merge(spaced)).toEqual({ changeId: null })
    expect([await bench.call('change.list', {}), await bench.call('roadmap.list', {})]).toEqual(before)
  })

  test('that is stored as another roadmap can be merged all the same', async () => {
    const bench = await openSeed()
    const { draftId, roadmapKey } = await bench.draft(closures)
    await bench.call('roadmap.import', { draftId, roadmapKeys: [roadmapKey] })
    expect(await bench.call('roadmap.list', {})).toHaveLength(2)
    const ids = async () => (await bench.call('roadmap.list', {})).map(({ id }) => id)
    const before = await ids()
    await bench.merge(closures)
    expect(await ids()).toEqual(before)
    expect((await bench.topic('Decorators & Closures')).planned).not.toBeNull()
    expect(await bench.call('roadmap.list', {})).toHaveLength(2)
  })
})
