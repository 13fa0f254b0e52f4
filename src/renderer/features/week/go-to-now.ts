import { currentWeek, useWeekStore } from './store.ts'

/** Scrolls to the line of now, or to today where the week is a list. */
export const scrollToNow = (): void => {
  const line = document.querySelector<HTMLElement>('[data-now-line]:not([hidden])')
  const target = line ?? document.querySelector<HTMLElement>('[data-today-section]')
  target?.scrollIntoView({ block: line === null ? 'start' : 'center' })
}

/** Shows the week that now lies in, at the time it is. */
export const goToNow = (): void => {
  const view = currentWeek()
  if (view !== null && view.from <= view.today && view.today <= view.to) scrollToNow()
  else useWeekStore.getState().show(undefined, 'now')
}
