import { VisuallyHidden } from '@mantine/core'
import { IconCheck, IconPin, IconPlayerTrackNext } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import type { SlotView } from '#contract/operations/plan.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { kinds } from '../../../ui/kind-mark.tsx'
import { slotTimes } from '../../../ui/slot-times.ts'
import { slotFacts, type SlotContext } from '../words.ts'
import classes from './slot-mark.module.css'

/** Narrow columns break titles behind a slash rather than inside a word. */
const breakable = (title: string): ReactNode => {
  let at = 0
  return title.split(/(?<=\/)/u).map((part) => {
    at += part.length
    return (
      <Fragment key={at}>
        {part}
        {at < title.length && <wbr />}
      </Fragment>
    )
  })
}

const StateIcon = ({ slot }: { readonly slot: SlotView }) => {
  const { icon: KindIcon } = kinds[slot.kind]
  if (slot.topic.status === 'done') return <IconCheck className={classes.icon} size={14} stroke={2.5} />
  if (slot.topic.status === 'skipped')
    return <IconPlayerTrackNext className={classes.icon} size={14} stroke={2} />
  return <KindIcon className={classes.icon} size={14} stroke={1.75} />
}

export type SlotFaceProps = {
  readonly slot: SlotView
  readonly context: SlotContext
  /** Too low for a second line. */
  readonly isShort: boolean
}

/** What stands on a slot: title and times to see, the rest of its facts to hear. */
export const SlotFace = ({ slot, context, isShort }: SlotFaceProps) => {
  const format = useFormat()
  const { start, end } = slotTimes(slot, context.zone, format)
  return (
    <>
      <span className={classes.title}>
        {/* In the line of the words: further lines have the whole width. */}
        <span>
          <StateIcon slot={slot} />
          {slot.pinned && <IconPin className={classes.pin} size={14} stroke={1.75} aria-hidden="true" />}
          <span className={classes.words}>{breakable(slot.topic.title)}</span>
        </span>
      </span>
      {!isShort && (
        <span className={classes.time} aria-hidden="true">
          <span className={classes.clock}>{start}–</span>
          <wbr />
          <span className={classes.clock}>{end}</span>
        </span>
      )}
      {context.isNamed && !isShort && (
        <span className={classes.roadmap} aria-hidden="true">
          {slot.roadmapTitle}
        </span>
      )}
      <VisuallyHidden>{`, ${slotFacts(slot, context, format).join(', ')}`}</VisuallyHidden>
    </>
  )
}
