import { Trans } from '@lingui/react/macro'
import { memo, type CSSProperties } from 'react'
import type { BusyView } from '#contract/operations/views.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import type { SessionMark as Mark } from '../session-marks.ts'
import type { Shade } from '../shades.ts'
import type { WallBox } from '../wall-boxes.ts'
import { shadeWords } from '../words.ts'
import { BusyMark } from './busy-mark.tsx'
import classes from './lane-layer.module.css'
import { NowLine } from './now-line.tsx'
import { SessionMark } from './session-mark.tsx'

export type LaneLayerProps = {
  readonly day: string
  readonly shades: readonly Shade[]
  readonly busy: readonly { readonly busy: BusyView; readonly box: WallBox }[]
  readonly marks: readonly Mark[]
}

/** What a day's column shows beside slots: behind them days off, clock changes and busy times, over them sessions. */
export const LaneLayer = memo(({ day, shades, busy, marks }: LaneLayerProps) => (
  <>
    <div className={classes.behind}>
      {shades.map((shade) => (
        <ShadeBox key={shade.why} shade={shade} />
      ))}
      {busy.map(({ busy: time, box }) => (
        <BusyMark key={`${time.id} ${box.turn ?? ''}`} busy={time} box={box} />
      ))}
    </div>
    <div className={classes.over}>
      {marks.map((mark) => (
        <SessionMark key={mark.id} mark={mark} />
      ))}
      <NowLine day={day} />
    </div>
  </>
))
LaneLayer.displayName = 'LaneLayer'

/** Its words stand in the day's head, too, where they are read. */
const ShadeBox = ({ shade }: { readonly shade: Shade }) => {
  const format = useFormat()
  const { why, fromMinute, toMinute } = shade
  return (
    <div
      className={classes.shade}
      style={{ '--from': fromMinute, '--to': toMinute } as CSSProperties}
      data-shade={why}
      title={shadeWords(shade, format)}
      aria-hidden="true"
    >
      {why === 'skipped-hour' && (
        <span className={classes.words}>
          <Trans context="hour">Skipped</Trans>
        </span>
      )}
      {why === 'repeated-hour' && (
        <>
          <span className={classes.words}>
            <Trans>First</Trans>
          </span>
          <span className={classes.words}>
            <Trans>Again</Trans>
          </span>
        </>
      )}
    </div>
  )
}
