import { create } from 'zustand'
import type { CalendarOptions } from '#core/calendar/options.ts'
import { readRunningRoadmaps } from '../../../app/running-roadmaps.ts'
import { useFrameStore } from '../../../app/frame-store.ts'
import { loaded } from '../../../ui/load.ts'
import { changeGroup } from '../store.ts'
import { DAYS, WHOLE, type Choice, type Part } from './calendar-choices.ts'

type CalendarState = {
  readonly part: Part
  /** Phases of the running plans, by their ids. */
  readonly phases: readonly Choice[]
}

export const useCalendarStore = create<CalendarState>()(() => ({
  part: { what: WHOLE, from: null, to: null },
  phases: [],
}))

const { setState } = useCalendarStore

export const choosePart = (part: Partial<Part>): void =>
  setState((state) => ({ part: { ...state.part, ...part } }))

export const readPhases = async (): Promise<void> => {
  const running = loaded(useFrameStore.getState().frame)?.running ?? []
  const roadmaps = await readRunningRoadmaps(running)
  const phases = roadmaps.flatMap(({ roadmap, phases: own }) =>
    own
      .filter(({ blocks }) => blocks.some(({ included }) => included))
      .map(({ id, title }) => ({
        value: id,
        label: roadmaps.length > 1 ? `${title} (${roadmap.title})` : title,
      })),
  )
  setState(({ part }) => {
    const isThere =
      part.what === WHOLE || part.what === DAYS || phases.some(({ value }) => value === part.what)
    return { phases, part: isThere ? part : { ...part, what: WHOLE } }
  })
}

export const saveCalendarOptions = (part: Partial<CalendarOptions>): Promise<void> =>
  changeGroup(({ calendar }) => ({ calendar: { ...calendar, ...part } }))
