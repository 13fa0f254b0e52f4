import { t } from '@lingui/core/macro'
import { IconExternalLink } from '@tabler/icons-react'
import type { ReferenceItem } from '#core/roadmap/model.ts'
import { safeLink } from '../safe-link.ts'
import classes from './reference-table.module.css'

/** Items under their groups, in the document's order. */
export const ReferenceTable = ({ items }: { readonly items: readonly ReferenceItem[] }) => {
  const groups = Map.groupBy(items, (item) => item.group)
  return [...groups].map(([group, members]) => (
    <section key={group}>
      {group !== '' && <h2 className={classes.group}>{group}</h2>}
      <dl className={classes.items} data-plain={members.every((item) => item.detail === '')}>
        {members.map((item) => (
          <div key={item.line + item.title} className={classes.item}>
            <dt className={classes.name}>
              <ItemName item={item} />
            </dt>
            <dd className={classes.detail}>{item.detail}</dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}

const ItemName = ({ item }: { readonly item: ReferenceItem }) => {
  const href = item.url === null ? null : safeLink(item.url)
  if (href === null) return item.title
  return (
    <a className={classes.link} href={href} target="_blank" rel="noreferrer" title={href}>
      {item.title}
      <IconExternalLink size={13} stroke={1.75} aria-label={t`opens outside Roadbook`} />
    </a>
  )
}
