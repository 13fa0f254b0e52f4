import { t } from '@lingui/core/macro'
import { IconBook2, IconHammer, IconMoon, IconPencil, IconRepeat, type Icon } from '@tabler/icons-react'
import type { WorkKind } from '#core/planning/model.ts'
import classes from './kind-mark.module.css'

/** What each kind of work is called, and the icon that goes with it everywhere. */
export const kinds: Readonly<
  Record<
    WorkKind,
    {
      readonly label: string
      /** The same within a sentence or a list. */
      readonly word: string
      readonly icon: Icon
    }
  >
> = {
  learn: { label: t`Learn`, word: t`learn`, icon: IconBook2 },
  practice: { label: t`Practice`, word: t`practice`, icon: IconPencil },
  build: { label: t`Build`, word: t`build`, icon: IconHammer },
  review: { label: t`Review`, word: t`review`, icon: IconRepeat },
  rest: { label: t`Rest`, word: t`rest`, icon: IconMoon },
}

export type KindMarkProps = {
  readonly kind: WorkKind
  /** `icon` keeps the word for screen readers and as a tooltip. */
  readonly show?: 'full' | 'icon'
}

/** Kind of work by icon and word; the hue only helps. */
export const KindMark = ({ kind, show = 'full' }: KindMarkProps) => {
  const { label, icon: KindIcon } = kinds[kind]
  if (show === 'icon') {
    return (
      <span
        className={classes.mark}
        data-kind={kind}
        data-show="icon"
        role="img"
        aria-label={label}
        title={label}
      >
        <KindIcon size={16} stroke={1.75} aria-hidden="true" />
      </span>
    )
  }
  return (
    <span className={classes.mark} data-kind={kind}>
      <KindIcon size={14} stroke={1.75} aria-hidden="true" />
      {label}
    </span>
  )
}
