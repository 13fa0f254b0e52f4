import type { ReactNode } from 'react'
import { IconChevronRight } from '@tabler/icons-react'
import classes from './disclosure.module.css'

export type DisclosureProps = {
  readonly summary: ReactNode
  readonly children: ReactNode
  readonly defaultOpen?: boolean
  readonly className?: string | undefined
}

/** Something that opens on demand; the browser's own element, so keys, search and readers work. */
export const Disclosure = ({ summary, children, defaultOpen = false, className }: DisclosureProps) => (
  <details className={[classes.root, className].filter(Boolean).join(' ')} open={defaultOpen}>
    <summary className={classes.summary}>
      <IconChevronRight size={16} stroke={1.75} className={classes.chevron} aria-hidden="true" />
      <span className={classes.words}>{summary}</span>
    </summary>
    <div className={classes.content}>{children}</div>
  </details>
)
