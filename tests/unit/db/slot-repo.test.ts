/** Slots as they stand at a moment: what is asked of the database is what would be left of all of them. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { listSlots, listSlotsNotOver, listSlotsToKeep, listTimesNotOver, updateSlot } from '#db/slot-repo.ts'
import { openTestService, planSample } from '../../support/test-service.ts'

const MINUTE_MS = 60_000

test('slots that are not over, those that planning again keeps, and their times', async () => {
  const service = await openTestService()
  const { id: planId } = await planSample(service)
  service.service.close()
  const opened = openDatabase({ file: join(service.dataFolder, 'roadbook.db'), nowMs: 0 })
  if (!opened.ok) throw new Error(opened.error.message)
  opened.value.write((db) => {
    const slots = listSlots(db, planId)
    // A whole day, over another slot: as long as one can be.
    const [, longest, pinned] = slots
    if (longest === undefined || pinned === undefined) throw new Error('the sample has too few slots')
    updateSlot(db, { ...longest, startMs: longest.startMs - 300 * MINUTE_MS, minutes: 1440 })
    updateSlot(db, { ...pinned, pinned: true })
    const all = listSlots(db, planId)
    const edges = all.flatMap(({ startMs, minutes }) => [startMs, startMs + minutes * MINUTE_MS])
    for (const atMs of edges.flatMap((ms) => [ms - 1, ms, ms + 1])) {
      const notOver = all.filter(({ startMs, minutes }) => startMs + minutes * MINUTE_MS > atMs)
      expect(listSlotsNotOver(db, planId, atMs)).toEqual(notOver)
      expect(listSlotsToKeep(db, planId, atMs)).toEqual(
        notOver.filter((slot) => slot.pinned || slot.startMs <= atMs),
      )
      expect(listTimesNotOver(db, planId, atMs)).toEqual(
        notOver
          .map(({ topicId, startMs, minutes, pinned: isPinned }) => ({
            topicId,
            startMs,
            minutes,
            pinned: isPinned,
          }))
          .toSorted((a, b) => a.startMs - b.startMs),
      )
    }
    expect(listSlotsNotOver(db, 'no plan', 0)).toEqual([])
  })
  opened.value.close()
})
