import { repeatedHourOn, type Turn } from './wall-boxes.ts'
import { wallTimeAt } from './wall-clock.ts'

/** Where now is in the columns of a week: the day, the minute on its clock, and the half where an hour comes twice. */
export type NowAt = { readonly day: string; readonly minute: number; readonly turn: Turn }

export const nowAt = (nowMs: number, zone: string): NowAt => {
  const wall = wallTimeAt(nowMs, zone)
  const day = wall.slice(0, 10)
  const minute = Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16))
  const hour = repeatedHourOn(day, zone)
  if (hour === null || nowMs < hour.fromMs || nowMs >= hour.toMs) return { day, minute, turn: null }
  return { day, minute, turn: nowMs < hour.againMs ? 1 : 2 }
}
