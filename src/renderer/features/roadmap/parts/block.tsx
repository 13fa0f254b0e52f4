import { t } from '@lingui/core/macro'
import { memo } from 'react'
import type { BlockView } from '#contract/operations/roadmap.ts'
import type { TopicStatus } from '#core/roadmap/model.ts'
import { asWritten, blockWeeks } from '../written-estimate.ts'
import classes from './block.module.css'
import { TopicRow } from './topic-row.tsx'

export type BlockProps = {
  readonly block: BlockView
  readonly phaseTitle: string
  readonly words: readonly string[]
  readonly isFiltered: boolean
  readonly planId: string | null
  readonly target: string | null
  readonly onStatus: (topicId: string, title: string, status: TopicStatus) => void
}

/** Rough height of a row in px: what is out of sight takes this much room until it has been drawn once. */
const ROW_PX = 64

/** A block of topics. One that belongs to an option that was not chosen is named only. */
export const Block = memo(
  ({ block, phaseTitle, words, isFiltered, planId, target, onStatus }: BlockProps) => {
    const isFolded = !block.included && !isFiltered
    const weeks = blockWeeks(block)
    return (
      <div
        className={classes.block}
        style={{ containIntrinsicSize: `auto ${isFolded ? ROW_PX : 40 + block.topics.length * ROW_PX}px` }}
        data-included={block.included}
      >
        {block.title !== '' && (
          <div className={classes.head}>
            <h3 className={classes.title} id={`block-${block.id}`}>
              {block.title}
            </h3>
            <span className={classes.facts}>
              {[
                ...(weeks === null ? [] : [weeks]),
                ...(block.estimate === null ? [] : [asWritten(block.estimate.raw)]),
                ...(block.included ? [] : [t`Not chosen`]),
              ].join(' · ')}
            </span>
          </div>
        )}
        {!isFolded && (
          <ul
            className={classes.list}
            {...(block.title === '' ? {} : { 'aria-labelledby': `block-${block.id}` })}
          >
            {block.topics.map((topic) => (
              <TopicRow
                key={topic.id}
                topic={topic}
                place={[phaseTitle, block.title].filter((part) => part !== '').join(' → ')}
                words={words}
                isTarget={topic.id === target}
                planId={block.included ? planId : null}
                onStatus={onStatus}
              />
            ))}
          </ul>
        )}
      </div>
    )
  },
)
Block.displayName = 'Block'
