import { t } from '@lingui/core/macro'
import { useEffect } from 'react'
import type { Failure } from '#contract/errors.ts'
import { windowLocale } from '../../language/language.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { FormatProvider } from '../../ui/format-context.tsx'
import { createFormat } from '../../ui/format.ts'
import { loaded } from '../../ui/load.ts'
import { LonePageSkeleton } from '../../ui/skeletons.tsx'
import { readAllCare, useCareStore } from './care-store.ts'
import { RecoveryScreen } from './recovery-screen.tsx'

/** The settings cannot be read: times are shown as the region has them. */
const format = createFormat({ locale: windowLocale(), clock: 'auto' })

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
  return (
    <FormatProvider value={format}>
      <RecoveryScreen problem={state.problem} dataFolder={state.dataFolder} />
    </FormatProvider>
  )
}
