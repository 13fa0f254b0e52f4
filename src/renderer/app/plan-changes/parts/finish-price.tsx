import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { IconArrowRight } from '@tabler/icons-react'
import { useFormat } from '../../../ui/format-context.tsx'
import { finishDayWords, finishTurn, rangeWords, turnWords, type FinishMove } from '../finish-words.ts'
import classes from './finish-price.module.css'

/** The price: the planned finish before and after at the plan's pace, how many days that is, and the new range. */
export const FinishPrice = ({ move }: { readonly move: FinishMove }) => {
  const format = useFormat()
  const turn = finishTurn(move)
  const words = turnWords(move)
  const range = rangeWords(move.after, format)
  return (
    <div>
      <p className={classes.label}>
        <Trans>Planned finish</Trans>
      </p>
      <p className={classes.days}>
        {turn !== 'same' && (
          <>
            <span className={classes.before}>{finishDayWords(move.before[move.pace], format)}</span>
            <IconArrowRight
              className={classes.arrow}
              size={20}
              stroke={1.75}
              aria-label={t({ message: 'becomes', comment: 'one date, then another' })}
            />
          </>
        )}
        <strong className={classes.after}>{finishDayWords(move.after[move.pace], format)}</strong>
      </p>
      <p className={classes.facts}>
        {words !== '' && (
          <span className={classes.turn} data-turn={turn}>
            {words}
          </span>
        )}
        {range !== null && <span>{range}</span>}
      </p>
    </div>
  )
}
