import { useEffect, useState } from 'react'
import { PlanChange } from '#core/planning/change.ts'
import { createChangeDraft, type ChangeDraftStore } from '../plan-changes/change-draft.ts'

/** Changes in quick succession (typing, arrows) become one question. */
const DEBOUNCE_MS = 200

/**
 * What the change of a form would do to a plan (default: the one in use), asked anew after every change of the form; null
 * while it is not filled.
 */
export const usePreviewed = (change: PlanChange | null, planId?: string): ChangeDraftStore => {
  const [draft] = useState(createChangeDraft)
  const asked = change === null ? null : JSON.stringify(change)
  useEffect(() => {
    if (asked === null) {
      void draft.getState().show([])
      return undefined
    }
    // What is shown is out of date from now on, not from the question on: it cannot be applied any more.
    draft.getState().expire()
    const ask = (): void => void draft.getState().show([PlanChange.parse(JSON.parse(asked))], planId)
    const timer = setTimeout(ask, DEBOUNCE_MS)
    return () => clearTimeout(timer)
  }, [draft, asked, planId])
  return draft
}
