import { wordList } from './word-list.ts'

/** Words that number a part of a plan: "Phase 2", "Semana 1", "第3周". English, Spanish, German, French, Chinese. */
export const positionWords = {
  /** One sitting without a stated length. */
  lesson: wordList(
    'lecture, lectures, lesson, lessons, class, session, lección, leccion, clase, sesión, lektion, vorlesung, leçon, séance, 课, 讲',
  ),
  day: wordList('days, day, días, día, dias, dia, tage, tag, jours, jour, 天, 日'),
  week: wordList(`
    weeks, week, wk, semanas, semana, wochen, woche, semaines, semaine, 周, 週, 星期
  `),
  month: wordList('months, month, meses, mes, monate, monat, mois, 个月, 月'),
  part: wordList(`
    phase, stage, step, part, level, module, unit, section, chapter, sprint, milestone, block,
    semester, quarter, term, tier, etapa, fase, paso, parte, nivel, módulo, modulo, unidad, bloque,
    stufe, schritt, teil, modul, kapitel, abschnitt, étape, etape, partie, niveau, bloc, chapitre,
    阶段, 階段, 步骤, 部分, 章, 步, 篇
  `),
} as const

export type PositionKind = keyof typeof positionWords
