import { useState } from 'react'
import type { WeekView } from '#contract/operations/views.ts'
import { halfHourPx } from './drawn-slots.ts'

type Scale = { readonly from: string; readonly px: number }

/**
 * Height of half an hour in px, the same for as long as the week is on the screen: a slot that is made short is drawn
 * higher than it lasts, rather than all others anew.
 */
export const useGridScale = ({ from, slots }: WeekView): number => {
  const [scale, setScale] = useState<Scale>(() => ({ from, px: halfHourPx(slots) }))
  if (scale.from === from) return scale.px
  const next = { from, px: halfHourPx(slots) }
  setScale(next)
  return next.px
}
