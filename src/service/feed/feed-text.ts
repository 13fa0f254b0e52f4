import { writeCalendar } from '#core/calendar/ics.ts'
import { resolveZone } from '#core/time/zone.ts'
import { findActivePlan, listRunningPlans } from '#db/plan-repo.ts'
import { givePlanned, itemsToGive, readGiven } from '../calendar/plan-in-calendar.ts'
import type { WriteCall } from '../runtime.ts'
import { loadSettings } from '../settings.ts'

/** How often calendars are asked to look again; they do it when they like. */
const REFRESH = 'PT15M'

/** The running plans as a calendar that is read again and again; an empty one while no plan runs. */
export const feedText = (call: WriteCall): string => {
  const plan = findActivePlan(call.db)
  const { zone } = resolveZone(plan?.settings.zone)
  const { calendar: options } = loadSettings(call.db)
  const items = itemsToGive(zone, options, call)
  const giving = {
    known: readGiven(call),
    zone,
    options,
    isFile: false,
    isUpdate: false,
    isAsked: () => true,
  }
  const events = givePlanned(giving, items, call)
  const titles = listRunningPlans(call.db).map(({ roadmapTitle }) => roadmapTitle)
  return writeCalendar({
    name: titles.length === 0 ? 'Roadbook' : titles.join(', '),
    productVersion: call.runtime.options.version,
    refresh: REFRESH,
    events: events.map(({ event }) => event),
  })
}
