import type { CareState } from '#contract/operations/care.ts'
import { EARLIEST_CLOCK_MS, largerThanNow } from '#core/care/rotation.ts'
import { i18n } from '#core/words/i18n.ts'
import type { Care } from './care.ts'
import { openingProblem } from './opening-problem.ts'

const DAY_MS = 86_400_000

/** Why the clock cannot be right, in words; `lastMs`: the last moment that is known to have been. */
export const clockWarning = (nowMs: number, lastMs: number | null): string | null => {
  if (nowMs < EARLIEST_CLOCK_MS)
    return i18n.t(
      'That is before Roadbook existed. Set the clock of this computer right: until then, what you study is written down under the wrong day.',
    )
  return lastMs !== null && nowMs < lastMs - DAY_MS
    ? i18n.t(
        'That is behind what Roadbook wrote down last. Set the clock of this computer right: until then, what you study is written down under the wrong day.',
      )
    : null
}

export const careState = ({
  slot,
  backups,
  checking,
  trouble,
  dataFolder,
  clock,
}: Omit<Care, 'close'>): CareState => {
  const db = slot.db()
  const error = slot.error()
  const contents = db?.contents() ?? null
  const lastBackup = backups.last()
  const last = [lastBackup?.atMs, contents?.lastStudied?.atMs].filter((ms) => ms !== undefined)
  const failure = trouble.now()
  return {
    problem: error === null ? null : openingProblem(error, lastBackup !== null),
    dataFolder,
    trouble:
      failure === null ? null : { code: failure.code, message: failure.message, isGone: !slot.isInPlace() },
    clockWarning: clockWarning(clock(), last.length === 0 ? null : Math.max(...last)),
    lastBackup,
    backupFailure: backups.failure(),
    checkedMs: db?.checkedMs() ?? null,
    flaws: checking.flaws(),
    larger: largerThanNow(
      backups.seen().filter(({ problem }) => problem === null),
      contents,
    ),
  }
}
