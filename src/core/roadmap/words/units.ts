import type { EstimateUnit } from '../model.ts'
import { wordList } from './word-list.ts'

/** Words for units of effort. Years are kept as twelve months. English, Spanish, German, French, Chinese. */
export const unitWords: Readonly<Record<EstimateUnit | 'year', readonly string[]>> = {
  minute: wordList('minutes, minute, mins, min, minutos, minuto, minuten, 分钟, 分鐘'),
  hour: wordList(`
    hours, hour, hrs, hr, h, horas, hora, stunden, stunde, std, heures, heure, 个小时, 個小時, 小时, 小時, 学时, 课时
  `),
  day: wordList('days, day, d, días, dias, día, dia, tagen, tage, tag, jours, jour, 天, 日'),
  week: wordList(`
    weeks, week, wks, wk, semanas, semana, wochen, woche, semaines, semaine, 个星期, 星期, 周, 週
  `),
  month: wordList('months, month, mos, meses, mes, monaten, monate, monat, mois, 个月, 個月'),
  year: wordList('years, year, años, año, jahre, jahr, ans, an, 年'),
}

/** Small numbers written out. */
export const numberWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  ein: 1,
  eine: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  une: 1,
  deux: 2,
  trois: 3,
}

/** Chinese digits up to ten, as used for numbering. */
export const chineseDigits = '〇一二三四五六七八九十'

/** "10 hours a week": what an amount is counted per. */
export const perWords = wordList('/, per, a, an, each, every, pro, por, par, al, à la, 每')
