import { t } from '@lingui/core/macro'
import { LonePageSkeleton } from '../ui/skeletons.tsx'
import type { OpeningTroubleProps } from './care/opening-trouble.tsx'
import { useIdle } from './care/use-idle.ts'
import { lazyPart, lazyView, Loaded } from './lazy-view.ts'

const trouble = lazyView<OpeningTroubleProps>(
  async () => (await import('./care/opening-trouble.tsx')).OpeningTrouble,
)
const Banner = lazyPart(async () => (await import('./care/care-banner.tsx')).CareBanner)

/** What stands in place of the app while it cannot be read. */
export const TroubleOnDemand = (props: OpeningTroubleProps) => (
  <Loaded view={trouble} props={props} waiting={<LonePageSkeleton label={t`Opening Roadbook`} />} />
)

/** What has to be known of the data: once the screen is there. */
export const CareBannerOnDemand = () => (useIdle() ? <Banner /> : null)
