import { t } from '@lingui/core/macro'
import { useEffect } from 'react'
import type { Failure } from '#contract/errors.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { loaded } from '../../ui/load.ts'
import { LonePageSkeleton } from '../../ui/skeletons.tsx'
import { readAllCare, useCareStore } from './care-store.ts'
import { RecoveryScreen } from './recovery-screen.tsx'

export type OpeningTroubleProps = { readonly error: Failure; readonly onRetry: () => void }

/** The app could not be read: because of the database, or of something else. */
export const OpeningTrouble = ({ error, onRetry }: OpeningTroubleProps) => {
  const care = useCareStore((store) => store.care)
  useEffect(() => void readAllCare(), [])
  if (care.state === 'loading') return <LonePageSkeleton label={t`Looking at your data`} />
  const state = loaded(care)
  if (state === undefined || state.problem === null)
    return (
      <main>
        <ErrorState error={error} onRetry={onRetry} />
      </main>
    )
  return <RecoveryScreen problem={state.problem} dataFolder={state.dataFolder} />
}
