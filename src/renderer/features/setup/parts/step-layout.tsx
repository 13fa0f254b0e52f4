import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import classes from './step-layout.module.css'

export type StepLayoutProps = {
  readonly title: string
  readonly lead: ReactNode
  readonly children: ReactNode
  /** Beside the content where there is room. */
  readonly aside?: ReactNode
  /** Keeps the side in sight while the content scrolls; only for what fits a window. */
  readonly isAsideSticky?: boolean
  readonly onBack: () => void
  /** The one way on; always in sight. */
  readonly primary: ReactNode
  /** A figure worth keeping in sight beside the way on. */
  readonly note?: ReactNode
}

/** A step: heading, content that scrolls, and a foot that stays. */
export const StepLayout = (props: StepLayoutProps) => {
  const { title, lead, children, aside, isAsideSticky = false, onBack, primary, note } = props
  useDocumentTitle(title)
  return (
    <div className={classes.layout}>
      <div className={classes.scroll}>
        <div className={classes.page}>
          <div className={classes.heading}>
            <h1 className={classes.title}>{title}</h1>
            <p className={classes.lead}>{lead}</p>
          </div>
          <div className={classes.columns} data-aside={aside !== undefined || undefined}>
            <div className={classes.content}>{children}</div>
            {aside !== undefined && (
              <div className={classes.aside} data-sticky={isAsideSticky || undefined}>
                {aside}
              </div>
            )}
          </div>
        </div>
      </div>
      <div className={classes.foot}>
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
          onClick={onBack}
        >
          <Trans>Back</Trans>
        </Button>
        <div className={classes.note}>{note}</div>
        {primary}
      </div>
    </div>
  )
}
