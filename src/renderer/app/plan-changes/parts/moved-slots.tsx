import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useId, useRef, useState } from 'react'
import { Button } from '@mantine/core'
import { IconArrowRight, IconPinFilled } from '@tabler/icons-react'
import type { SlotMove } from '#contract/operations/plan-changes.ts'
import { loaded } from '../../../ui/load.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { useFrameStore } from '../../frame-store.ts'
import { weekStartOf } from '../../week-start.ts'
import { firstMoves, movesByWeek, newPlaceWords, placeWords, type MoveWeek } from '../slot-words.ts'
import classes from './moved-slots.module.css'

/** Shown at once: enough to see what kind of change it is. */
const FEW = 5
/** Shown on demand: more is not read in a dialog; the Week screen has them all. */
const MOST = 100

export type MovedSlotsProps = {
  readonly slots: readonly SlotMove[]
  /** All that change, also those that are not listed. */
  readonly total: number
}

/** The slots that change, by the week they lie in today: old place, new place. */
export const MovedSlots = ({ slots, total }: MovedSlotsProps) => {
  const format = useFormat()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [showsAll, setShowsAll] = useState(false)
  const weekStart = useFrameStore((store) => loaded(store.frame)?.settings.weekStart ?? 'auto')
  const weeks = movesByWeek(slots, weekStartOf(weekStart, navigator.language))
  const listable = Math.min(MOST, slots.length)
  const first = format.number(listable)
  const all = format.number(total)
  const shown = showsAll ? listable : Math.min(FEW, listable)
  const rest = format.number(total - shown)
  const showAll = (): void => {
    setShowsAll(true)
    // The button goes: the focus stays where reading goes on.
    heading.current?.focus({ preventScroll: true })
  }
  return (
    <section aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1} className={classes.title}>
        <Trans>Slots that change</Trans>
      </h3>
      {firstMoves(weeks, shown).map((week) => (
        <Week key={week.from} week={week} />
      ))}
      {total > shown && (
        <div className={classes.more}>
          {!showsAll && slots.length > FEW && (
            <Button variant="default" size="compact-sm" onClick={showAll}>
              {listable < total ? t`Show the first ${first}` : t`Show all ${all}`}
            </Button>
          )}
          {showsAll && (
            <p className={classes.rest}>
              <Trans>and {rest} more</Trans>
            </p>
          )}
        </div>
      )}
    </section>
  )
}

const Week = ({ week }: { readonly week: MoveWeek }) => {
  const format = useFormat()
  const label = format.dayRangeWithYear(week.from, week.to)
  return (
    <>
      <p className={classes.week}>{label}</p>
      <ul className={classes.list} aria-label={label}>
        {week.moves.map((move) => (
          <Move key={move.slotId} move={move} />
        ))}
      </ul>
    </>
  )
}

const Move = ({ move }: { readonly move: SlotMove }) => {
  const format = useFormat()
  const { from, to, topic, pinned } = move
  return (
    <li className={classes.move}>
      <span className={classes.topic}>
        {topic.title}
        {pinned && <IconPinFilled size={13} className={classes.pin} aria-label={t`pinned`} />}
      </span>
      <span className={classes.places}>
        {from !== null && <span className={classes.from}>{placeWords(from, format)}</span>}
        {from !== null && to !== null && (
          <IconArrowRight
            size={14}
            stroke={1.75}
            className={classes.arrow}
            aria-label={t({ message: 'to', context: 'one time, then another' })}
          />
        )}
        {to !== null && (
          <span>{from === null ? placeWords(to, format) : newPlaceWords({ from, to }, format)}</span>
        )}
        {from === null && (
          <span className={classes.tag}>
            <Trans>new</Trans>
          </span>
        )}
        {to === null && (
          <span className={classes.tag}>
            <Trans>dropped</Trans>
          </span>
        )}
      </span>
    </li>
  )
}
