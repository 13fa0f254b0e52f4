/** Lengths of time in the language in force. */
import { i18n } from './i18n.ts'

/** Minutes as "45 min", "3 h" or "3 h 30 min". */
export const durationText = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return i18n.t('{rest} min', { rest })
  return rest === 0 ? i18n.t('{hours} h', { hours }) : i18n.t('{hours} h {rest} min', { hours, rest })
}
