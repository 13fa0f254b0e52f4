import { t } from '@lingui/core/macro'
import { Suspense } from 'react'
import { LonePageSkeleton } from '../ui/skeletons.tsx'
import type { OpeningTroubleProps } from './care/opening-trouble.tsx'
import { useIdle } from './care/use-idle.ts'
import { lazyView } from './lazy-view.ts'

const trouble = lazyView<OpeningTroubleProps>(
  async () => (await import('./care/opening-trouble.tsx')).OpeningTrouble,
)
const banner = lazyView(async () => (await import('./care/care-banner.tsx')).CareBanner)

/** What stands in place of the app while it cannot be read. */
export const TroubleOnDemand = (props: OpeningTroubleProps) => (
  <Suspense fallback={<LonePageSkeleton label={t`Opening Roadbook`} />}>
    <trouble.View {...props} />
  </Suspense>
)

/** What has to be known of the data: once the screen is there. */
export const CareBannerOnDemand = () =>
  useIdle() ? (
    <Suspense>
      <banner.View />
    </Suspense>
  ) : null
