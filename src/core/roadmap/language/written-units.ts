/**
 * Units and places as a document would write them that leaves them out: "3" under "Tage" is "3 Tage", "1-2" under "Day" is
 * "Day 1-2". They stay in the document's language, whatever the learner's is.
 */
import type { EstimateUnit } from '../model.ts'

type Language = {
  /** Words that show it, in lower case. */
  readonly shownBy: RegExp
  readonly names: Readonly<Record<EstimateUnit, readonly [one: string, more: string]>>
}

const english: Language['names'] = {
  minute: ['minute', 'minutes'],
  hour: ['hour', 'hours'],
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
}

const others: readonly Language[] = [
  {
    shownBy: /^(?:minuten|stunden?|std|tag|tagen?|wochen?|monat|monaten?)$/u,
    names: {
      minute: ['Minute', 'Minuten'],
      hour: ['Stunde', 'Stunden'],
      day: ['Tag', 'Tage'],
      week: ['Woche', 'Wochen'],
      month: ['Monat', 'Monate'],
    },
  },
  {
    shownBy: /^(?:minutos?|horas?|d[ií]as?|semanas?|mes|meses)$/u,
    names: {
      minute: ['minuto', 'minutos'],
      hour: ['hora', 'horas'],
      day: ['día', 'días'],
      week: ['semana', 'semanas'],
      month: ['mes', 'meses'],
    },
  },
  {
    shownBy: /^(?:heures?|jours?|semaines?|mois)$/u,
    names: {
      minute: ['minute', 'minutes'],
      hour: ['heure', 'heures'],
      day: ['jour', 'jours'],
      week: ['semaine', 'semaines'],
      month: ['mois', 'mois'],
    },
  },
]

const chinese: Readonly<Record<EstimateUnit, string>> = {
  minute: '分钟',
  hour: '小时',
  day: '天',
  week: '周',
  month: '个月',
}

const isChinese = (beside: string): boolean => /\p{Script=Han}/u.test(beside)

/** In the language of what stands beside the figures: the heading of their column, or the word in front of them. */
const namesBeside = (beside: string): Language['names'] => {
  const words = beside.toLowerCase().split(/[^\p{L}]+/u)
  return others.find(({ shownBy }) => words.some((word) => shownBy.test(word)))?.names ?? english
}

type Written = { readonly figures: string; readonly unit: EstimateUnit; readonly beside: string }

/** "3 days", "1 Tag", "3天". */
export const writtenAmount = ({
  figures,
  unit,
  beside,
  isOne,
}: Written & { readonly isOne: boolean }): string =>
  isChinese(beside) ? `${figures}${chinese[unit]}` : `${figures} ${namesBeside(beside)[unit][isOne ? 0 : 1]}`

/** "Day 1-2", "Tag 1-2", "第1-2天". */
export const writtenPlace = ({ figures, unit, beside }: Written): string => {
  if (isChinese(beside)) return `第${figures}${chinese[unit]}`
  const [name] = namesBeside(beside)[unit]
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${figures}`
}
