import { useEffect, useState } from 'react'
import type { Failure } from '#contract/errors.ts'
import type { PlanPreview } from '#contract/operations/plan.ts'
import type { RoadmapRef } from '#contract/operations/roadmap.ts'
import type { PlanSettings } from '#core/planning/model.ts'
import { client } from '../bridge.ts'

/** Changes in quick succession (typing, arrows) become one question. */
const DEBOUNCE_MS = 150

export type PlanPreviewState = {
  /** The newest answer; it stays while the next one is on its way, so that nothing flickers. */
  readonly preview: PlanPreview | null
  readonly error: Failure | null
  /** False while the preview does not yet show the settings given. */
  readonly isCurrent: boolean
}

type Answered = {
  readonly preview: PlanPreview | null
  readonly error: Failure | null
  readonly for: PlanSettings | null
}

/**
 * What the plan would be with these settings, asked anew after every change of them: as the active one, or (`stays`) as it
 * stands.
 */
export const usePlanPreview = (
  roadmap: RoadmapRef | null,
  settings: PlanSettings | null,
  { stays }: { readonly stays: boolean } = { stays: false },
): PlanPreviewState => {
  const [answered, setAnswered] = useState<Answered>({ preview: null, error: null, for: null })
  useEffect(() => {
    if (roadmap === null || settings === null) return
    let isStale = false
    const ask = async (): Promise<void> => {
      const answer = await client.call('plan.preview', { roadmap, settings, stays })
      if (isStale) return
      setAnswered((former) =>
        answer.ok
          ? { preview: answer.value, error: null, for: settings }
          : { preview: former.preview, error: answer.error, for: settings },
      )
    }
    const timer = setTimeout(() => void ask(), DEBOUNCE_MS)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [roadmap, settings, stays])
  return {
    preview: answered.preview,
    error: answered.error,
    isCurrent: answered.for === settings && settings !== null,
  }
}
