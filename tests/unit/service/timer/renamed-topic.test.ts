/** An edited document gives a topic another name while the timer runs on it. */
import { expect, test } from 'vitest'
import { EDITED_TEXT } from '../../../support/test-service.ts'
import { trayWords } from '../../../../src/main/tray-words.ts'
import { MINUTE, openDesk } from './desk.ts'

test('the running timer and its session take the name on at once, and give it back with undo', async () => {
  const desk = await openDesk()
  const { call, clocks, events } = desk
  await desk.start('b')
  clocks.advance(2 * MINUTE)
  const [roadmap] = await call('roadmap.list', {})
  const source = { from: 'text', name: 'sample.md', text: EDITED_TEXT } as const
  const { draftId, document } = await call('draft.read', { source })
  const target = { draftId, roadmapKey: document.roadmaps[0]?.key ?? '', roadmapId: roadmap?.id ?? '' }

  const titles = async () => ({
    told: events.findLast((event) => event.type === 'timer')?.timer.topic?.title,
    timer: (await desk.view()).topic?.title,
    tray: trayWords(await desk.view(), clocks.wall()).tooltip.split('\n')[1],
    session: (await call('session.list', { days: 1 })).days[0]?.sessions[0]?.title,
  })
  const all = (title: string) => ({ told: title, timer: title, tray: title, session: title })
  expect(await titles()).toEqual(all('Topic b'))
  await call('roadmap.merge', target)
  expect(await titles()).toEqual(all('Topic b and more'))
  expect((await desk.view()).phase).toBe('running')
  await call('change.undo', {})
  expect(await titles()).toEqual(all('Topic b'))
})
