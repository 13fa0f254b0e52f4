import { z } from 'zod'
import { IsoDay, Pace } from '#core/planning/model.ts'
import { read } from '../operation.ts'
import { Finish } from './plan.ts'

/** What a forecast was made from: the plan's own range, or the weeks the learner really had. */
export const ForecastBasis = z.enum(['plan', 'history'])
export type ForecastBasis = z.infer<typeof ForecastBasis>

/** Share of the expected effort that is done by the end of a day: in ten, fifty and ninety of a hundred runs at most. */
export const ConePoint = z.strictObject({ day: IsoDay, p10: z.number(), p50: z.number(), p90: z.number() })
export type ConePoint = z.infer<typeof ConePoint>

/** When it will be done, and why. */
export const ForecastView = z.strictObject({
  today: IsoDay,
  /** See `TodayView.forecast`: the same dates. */
  p10: IsoDay.nullable(),
  p50: IsoDay.nullable(),
  p90: IsoDay.nullable(),
  basis: ForecastBasis,
  /** From today to the last of the dates; empty on basis `plan`. */
  cone: z.array(ConePoint),
  /** What the runs were drawn from; null on basis `plan`. */
  reasons: z
    .strictObject({
      weeks: z.int(),
      /** Share of the plan's study time that was kept. */
      kept: z.number(),
      ratio: z.number(),
      topicsLeft: z.int(),
      minutesLeft: z.int().min(0),
    })
    .nullable(),
  /** What is missing for a forecast from history, on basis `plan`. */
  needs: z.enum(['week', 'topics', 'study', 'resume', 'nothing']).nullable(),
  /** The plan's own finish, as it stands. */
  plan: z.strictObject({ pace: Pace, finish: Finish }),
  /** What was forecast seven days ago with what was known then, and days the middle date moved since: later when positive. */
  drift: z.strictObject({ since: IsoDay, before: IsoDay.nullable(), days: z.int().nullable() }).nullable(),
})
export type ForecastView = z.infer<typeof ForecastView>

export const forecastOperations = {
  /**
   * The forecast with its reasons. It takes its time beside everything else, tells its progress as job `jobId`, and can be
   * cancelled (`job.cancel`). Null when there is no plan. Errors: CONFLICT (cancelled, or a job of that id runs already).
   */
  'progress.forecast': read(z.strictObject({ jobId: z.uuid() }), ForecastView.nullable()),
} as const
