import type { ReactNode } from 'react'
import { useDocumentTitle } from './use-document-title.ts'
import classes from './page.module.css'

export type PageProps = {
  /** The screen's one h1, and the document's title. */
  readonly title: string
  /** Drawn in the heading instead of the plain title, when the screen's heading is more than text. */
  readonly heading?: ReactNode
  /** A line below the heading. */
  readonly lead?: ReactNode
  /** Buttons on the right of the heading. */
  readonly actions?: ReactNode
  /** `broad` has room for an outline beside the text, `wide` lets calendars use the whole width. */
  readonly width?: 'measure' | 'broad' | 'wide'
  /** At least as high as the window has room for: what can grow in it does. */
  readonly isHigh?: boolean
  readonly children: ReactNode
}

/** A screen: heading, actions and content, with the document title set. */
export const Page = ({
  title,
  heading,
  lead,
  actions,
  width = 'measure',
  isHigh = false,
  children,
}: PageProps) => {
  useDocumentTitle(title)
  return (
    <div className={classes.page} data-width={width} data-high={isHigh}>
      <PageHeader heading={heading ?? title} lead={lead} actions={actions} />
      {children}
    </div>
  )
}

type PageHeaderProps = Pick<PageProps, 'lead' | 'actions'> & { readonly heading: ReactNode }

const PageHeader = ({ heading, lead, actions }: PageHeaderProps) => (
  <div className={classes.header}>
    <div className={classes.words}>
      <h1 className={classes.title} tabIndex={-1} data-page-heading>
        {heading}
      </h1>
      {lead !== undefined && <div className={classes.lead}>{lead}</div>}
    </div>
    {actions !== undefined && <div className={classes.actions}>{actions}</div>}
  </div>
)
