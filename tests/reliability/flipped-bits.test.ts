/** Single bits turned over, as a failing disk does: whatever that does is told in words, and something can be done. */
import { copyFileSync, rmSync, statSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { openServiceOrCare } from '#service/open-service.ts'
import type { Service } from '#service/service.ts'
import { flipBit } from '../support/damage.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { baseOptions, readerOf } from '../support/test-service.ts'
import { report, rounds, timeoutFor } from './rounds.ts'
import { databaseIn, studiedFolder } from './studied-folder.ts'

const FLIPS = rounds(12, 200)
/** Set anew each time, so that a failure can be repeated by its number. */
const randomOf = (seed: number): number =>
  createHash('sha256').update(`flip ${seed}`).digest().readUInt32BE(0)

const EXPECTED = new Set(['CORRUPT', 'FROM_FUTURE', 'UNSUPPORTED'])

type Outcome = 'not noticed' | 'found by the check' | 'saved' | 'beyond reading'

/** Goes on with what can be saved of a file that was refused. */
const save = async (service: Service): Promise<Outcome> => {
  const { call } = service.client
  const state = await call('care.state', {})
  if (!state.ok || (state.value.problem?.remedies.length ?? 0) === 0) throw new Error('nothing is offered')
  const saved = await call('care.salvage', {})
  if (!saved.ok && saved.error.code === 'PARSE') return 'beyond reading'
  if (!saved.ok) throw new Error(saved.error.message)
  const source = { from: 'salvage', salvageId: saved.value.salvageId } as const
  const restored = await call('restore.apply', { source })
  if (!restored.ok) throw new Error(restored.error.message)
  const roadmaps = await call('roadmap.list', {})
  if (!roadmaps.ok) throw new Error(roadmaps.error.message)
  return 'saved'
}

const outcomeOf = async (folder: string): Promise<Outcome> => {
  const { service, problem } = await openServiceOrCare({
    ...baseOptions(folder),
    reader: readerOf(),
    log: () => undefined,
  })
  try {
    if (problem === null) {
      const checked = await service.client.call('care.check', {})
      if (!checked.ok) throw new Error(checked.error.message)
      return checked.value.isSound ? 'not noticed' : 'found by the check'
    }
    if (!EXPECTED.has(problem.code)) throw new Error(`${problem.code} ${problem.message}`)
    return await save(service)
  } finally {
    service.close()
  }
}

test(
  `${FLIPS} flipped bits end in an open database or in words and remedies`,
  { timeout: timeoutFor(FLIPS, 4000) },
  async () => {
    const folder = await studiedFolder()
    const figures: Record<string, number> = { flips: FLIPS }
    const unexplained: string[] = []
    for (let round = 0; round < FLIPS; round += 1) {
      const place = tempFolder()
      const file = databaseIn(place)
      copyFileSync(databaseIn(folder), file)
      flipBit(file, randomOf(round) % (statSync(file).size * 8))
      const outcome = await outcomeOf(place).catch((error: unknown) => {
        unexplained.push(`flip ${round}: ${String(error)}`)
        return 'unexplained'
      })
      figures[outcome] = (figures[outcome] ?? 0) + 1
      rmSync(place, { recursive: true, force: true })
    }
    report('flipped-bits', { ...figures, unexplained: unexplained.length })
    expect(unexplained).toEqual([])
  },
)
