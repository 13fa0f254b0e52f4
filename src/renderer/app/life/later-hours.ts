/** The plan's later hours as a list to look at and take entries from. Pure. */
import { hoursOn, type Hours } from '#core/planning/hours.ts'
import { rebased, sameHours, tidied, withHours } from '#core/planning/later-hours.ts'
import type { PlanSettings } from '#core/planning/model.ts'
import { addDays } from '#core/time/day.ts'
import type { HoursStretch } from './life-words.ts'

type WithHours = Pick<PlanSettings, 'availability' | 'rhythm' | 'laterHours'>

/** One that is not `isForGood` ends with the hours before it. */
type Stretch = HoursStretch & { readonly isForGood: boolean }

/**
 * Other hours with the last day they hold. Entries that bring back what held for good before a stretch are the end of that
 * stretch, and none of their own; so are those that bring back the plan's first hours.
 */
export const hoursStretches = (settings: WithHours): readonly Stretch[] => {
  const { laterHours } = settings
  let forGood: Hours = settings
  const stretches: Stretch[] = []
  /** What held for good until now does so no longer. */
  const end = (from: string): void => {
    const last = stretches.findLastIndex(({ isForGood, until }) => isForGood && until === null)
    const ended = stretches[last]
    if (ended !== undefined) stretches[last] = { ...ended, until: addDays(from, -1) }
  }
  for (const [index, hours] of laterHours.entries()) {
    if (sameHours(hours, forGood)) continue
    const next = laterHours[index + 1]
    if (next !== undefined && sameHours(next, forGood)) {
      stretches.push({ ...hours, until: addDays(next.from, -1), isForGood: false })
      continue
    }
    end(hours.from)
    forGood = hours
    if (!sameHours(hours, settings)) stretches.push({ ...hours, until: null, isForGood: true })
  }
  return stretches
}

/** The settings without the other hours that begin on a day: what held before them goes on. */
export const withoutHoursFrom = <S extends WithHours>(settings: S, from: string): S => {
  const removed = hoursStretches(settings).find((stretch) => stretch.from === from)
  const others = settings.laterHours.filter((hours) => hours.from !== from)
  const before = hoursOn(settings, addDays(from, -1))
  // Stretches after them bring them back: without them it is what held before.
  const later = removed?.isForGood === true ? rebased(others, removed, before) : others
  return { ...settings, laterHours: tidied(settings, later) }
}

/** The plan's hours with a change, and what of the others keeps their place after its first day. */
export type HoursAround = {
  /** Stretches between which the new hours hold. */
  readonly except: readonly HoursStretch[]
  /** The day from which on others hold for good; null for none. */
  readonly giveWayOn: string | null
}

/** What hours for good meet with on the way. */
export const hoursAround = (
  settings: PlanSettings,
  change: Hours & { readonly from: string },
): HoursAround => {
  const after = hoursStretches(withHours(settings, { ...change, until: null }))
  const later = after.filter(({ from }) => from > change.from)
  const giveWayOn = later.find(({ isForGood }) => isForGood)?.from ?? null
  return {
    except: later.filter(({ from, isForGood }) => !isForGood && (giveWayOn === null || from < giveWayOn)),
    giveWayOn,
  }
}
