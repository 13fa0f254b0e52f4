import { t } from '@lingui/core/macro'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useFormat } from '../../../ui/format-context.tsx'
import { VisibleText } from '../../../ui/visible-text.tsx'
import type { ChangeItem, ChangeSection } from '../update-words.ts'
import classes from './change-list.module.css'

/** Shown at once: enough to see what kind of change it is. */
const FEW = 8

/** One kind of change: what it means, and the list, folded when it is long. */
export const ChangeList = ({ section }: { readonly section: ChangeSection }) => {
  const format = useFormat()
  const [showsAll, setShowsAll] = useState(false)
  const { id, title, note, items } = section
  const isLong = items.length > FEW
  const shown = showsAll ? items : items.slice(0, FEW)
  const [first, all] = [format.number(FEW), format.number(items.length)]
  const listId = `changes-${id}`
  return (
    <section className={classes.section} aria-labelledby={`${listId}-title`}>
      <h2 id={`${listId}-title`} className={classes.title}>
        {title} <span className={classes.count}>{format.number(items.length)}</span>
      </h2>
      {note !== null && <p className={classes.note}>{note}</p>}
      <ul id={listId} className={classes.list}>
        {shown.map((item) => (
          <Item key={item.key} item={item} />
        ))}
      </ul>
      {isLong && (
        <Button
          variant="default"
          size="compact-sm"
          aria-expanded={showsAll}
          aria-controls={listId}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? t`Show the first ${first}` : t`Show all ${all}`}
        </Button>
      )}
    </section>
  )
}

const Item = ({ item }: { readonly item: ChangeItem }) => (
  <li className={classes.item}>
    <span className={classes.words}>
      <span className={classes.name}>
        <VisibleText text={item.title} />
        {item.becomes !== undefined && (
          <>
            <IconArrowRight className={classes.arrow} size={15} stroke={1.75} aria-label={t`becomes`} />
            <VisibleText text={item.becomes} />
          </>
        )}
      </span>
      {item.place !== undefined && (
        <span className={classes.place}>
          <VisibleText text={item.place} />
        </span>
      )}
    </span>
    {item.fact !== undefined && <span className={classes.fact}>{item.fact}</span>}
  </li>
)
