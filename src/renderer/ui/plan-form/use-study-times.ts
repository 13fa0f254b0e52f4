import { useState } from 'react'
import type { Rhythm } from '#core/planning/model.ts'
import type { Weekday } from '#core/roadmap/model.ts'
import {
  evenWeek,
  studyDays,
  withDayToggled,
  withEvenWeek,
  withOwnTimes,
  type EvenWeek,
  type StudyWeek,
} from './study-week.ts'

/** A first time for a week in which no day has any. */
const FIRST_TIME = { minutes: 120, startMinute: 18 * 60 }

export type StudyTimesOptions = {
  readonly week: StudyWeek
  /** What each day is for in the roadmap's own week. */
  readonly usual: Rhythm
  readonly onChange: (week: StudyWeek) => void
}

/**
 * The study week while it is being edited: times of days that were taken out, and each day's own times while all are
 * alike, stay known as long as the form is open.
 */
export const useStudyTimes = ({ week, usual, onChange }: StudyTimesOptions) => {
  const even = evenWeek(week)
  const chosen = studyDays(week)
  const [last, setLast] = useState<EvenWeek>(FIRST_TIME)
  const [own, setOwn] = useState<StudyWeek['availability']>(week.availability)
  /** What all days were made alike to; while they still are, each can have its own time back. */
  const [flat, setFlat] = useState<EvenWeek | null>(null)
  const [wantsTable, setWantsTable] = useState(false)
  const isTable = wantsTable || (even === null && chosen.length > 0)
  const first = chosen[0]
  const time = even ?? (first === undefined ? last : week.availability[first])

  const toggleDay = (day: Weekday): void => {
    const on = !chosen.includes(day)
    const ownTime = own[day]
    if (!on) {
      setLast(time)
      if (isTable) setOwn({ ...own, [day]: week.availability[day] })
      // Days that differ stay a table when only one of them is left.
      setWantsTable(isTable)
    }
    onChange(withDayToggled(week, { day, on, usual, time: isTable && ownTime.minutes > 0 ? ownTime : time }))
  }
  const changeAll = (all: EvenWeek): void => {
    setLast(all)
    // A time set for all days is newer than each day's own.
    setFlat(null)
    onChange(withEvenWeek(week, all))
  }
  const showTable = (shows: boolean): void => {
    setWantsTable(shows)
    if (!shows) {
      setOwn(withOwnTimes({ ...week, availability: own }, week.availability).availability)
      setFlat(time)
      onChange(withEvenWeek(week, time))
    } else if (flat !== null && even?.minutes === flat.minutes && even.startMinute === flat.startMinute) {
      onChange(withOwnTimes(week, own))
    }
  }
  return { chosen, time, isTable, toggleDay, changeAll, showTable }
}
