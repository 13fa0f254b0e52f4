import { t } from '@lingui/core/macro'
import { Skeleton, VisuallyHidden } from '@mantine/core'
import classes from './skeletons.module.css'

export type RowsSkeletonProps = {
  readonly rows?: number
  /** Height of one row in px. */
  readonly height?: number
  /** What is being loaded, for screen readers. */
  readonly label?: string
}

/** Grey rows where a list will be. */
export const RowsSkeleton = ({ rows = 5, height = 44, label = t`Loading` }: RowsSkeletonProps) => (
  <div className={classes.rows} role="status">
    <VisuallyHidden>{label}</VisuallyHidden>
    {Array.from({ length: rows }, (_, index) => index).map((index) => (
      <Skeleton key={index} height={height} />
    ))}
  </div>
)

/** A heading and rows: a whole screen on its way. */
export const PageSkeleton = ({ label = t`Loading` }: { readonly label?: string }) => (
  <div className={classes.page}>
    <VisuallyHidden component="h1" data-skeleton>
      {label}
    </VisuallyHidden>
    <Skeleton height={34} width="min(16rem, 70%)" mb="lg" />
    <RowsSkeleton label={label} />
  </div>
)

/** The same where no shell stands around it yet. */
export const LonePageSkeleton = ({ label }: { readonly label: string }) => (
  <main>
    <PageSkeleton label={label} />
  </main>
)
