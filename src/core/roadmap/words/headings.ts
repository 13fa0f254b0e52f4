import { wordList } from './word-list.ts'

/** What a heading says its section is. `whole` must be the whole heading, `start` its beginning, `within` may stand anywhere. */
export type HeadingWords = {
  readonly whole?: readonly string[]
  readonly start?: readonly string[]
  readonly within?: readonly string[]
  /** The last word, or right before "to", "for" and the like: "Tools & methods" are no tools. */
  readonly last?: readonly string[]
}

/** Words for kinds of sections that are not part of a timetable. English, Spanish, German, French, Chinese. */
export const headingWords = {
  contents: {
    whole: wordList(`
    contents, index, toc, índice, contenido, contenidos, inhalt, sommaire, 目录
  `),
    within: wordList(`
    table of contents, inhaltsverzeichnis, tabla de contenidos, tabla de contenido, table des
    matières, 目录
  `),
  },
  advice: {
    whole: wordList(`
    about, notes, note, introduction, intro, preface, foreword, motivation, disclaimer, updates,
    news, support, support me, sponsors, sponsor, author, authors, contact, credits, thanks, legend,
    help, contributors, current sponsors, translations, getting started, how it works, introducción,
    einleitung, einführung, 说明, 前言, 简介, 关于, 致谢, 介绍, 引言
  `),
    start: wordList(`
    why, how to, how i, what is this, who, about, don't, tips, your action plan, start tomorrow,
    what you should, what you won, what is it, one correction, my suggestion, my story, a note, when
    you, once you, congratulations, give a star, is this, por qué, cómo usar, consejos, warum,
    tipps, pourquoi, conseils, 为什么, 如何使用
  `),
    within: wordList(`
    faq, frequently asked, advice, recommendation, recommendations, suggestion, action plan, next
    steps, license, licence, licensing, contributing, contribute, contribution, contributions,
    community, code of conduct, changelog, feedback, sponsor, acknowledgements, acknowledgments,
    support my work, stay motivated, mindset, how to use, study tips, getting help, consejo,
    licencia, contribuir, lizenz, mitwirken, licence, contribuer, 许可证, 贡献, 常见问题, 建议
  `),
  },
  goals: {
    start: wordList(`
    goal, goals, objective, objectives, learning goals, learning objectives, learning outcomes,
    outcome, outcomes, success criteria, what you will achieve, milestone, milestones, objetivo,
    objetivos, ziel, ziele, lernziel, lernziele, erfolgskriterium, erfolgskriterien, objectif,
    objectifs, 目标, 学习目标
  `),
    within: wordList(`
    lernziele, learning goals, learning objectives, learning outcomes, 学习目标
  `),
  },
  template: {
    within: wordList(`
    weekly study schedule, weekly schedule, weekly template, weekly routine, weekly rhythm, study
    schedule, daily schedule, daily routine, schedule template, week template, sample week, typical
    week, horario semanal, rutina semanal, wochenplan, stundenplan, planning hebdomadaire, emploi du
    temps, 每周安排, 每日安排, 时间表, 作息
  `),
  },
  checklist: {
    within: wordList(`
    checklist, check list, check-list, checkliste, lista de verificación, liste de contrôle, 清单, 自查
  `),
  },
  prerequisites: {
    within: wordList(`
    prerequisite, prerequisites, pre-requisites, requirements, before you start, what you need
    before, requisitos, prerrequisitos, voraussetzungen, prérequis, 前置, 先决条件, 先修
  `),
  },
  summary: {
    whole: wordList(`
    overview, summary, timeline, recap, tl;dr, resumen, übersicht, zusammenfassung, aperçu, résumé,
    总结, 概览, 概述, fazit
  `),
    start: wordList(`
    summary, overview, recap, resumen, zusammenfassung, résumé, bottom line, progress, tracking
  `),
    within: wordList(`
    summary, timeline, at a glance, tl;dr, tldr, simple path, short path, quick path, short version,
    learning sequence, correct sequence, recommended path, recommended learning path, alternative
    path, overview & timeline, path summary, learning path summary, aktueller stand, learning
    metrics, 总览, 学习路线图, 时间线
  `),
  },
  comparison: {
    within: wordList(`
    comparison, compared, versus, vs, vs., pros and cons, which one to learn, comparación,
    comparativa, vergleich, comparaison, 对比, 比较
  `),
  },
  libraries: {
    last: wordList(`
    libraries, library reference, packages, librerías, bibliotheken, bibliothèques, 常用库, 第三方库
  `),
  },
  tools: {
    last: wordList('tools, toolbox, tooling, herramientas, werkzeuge, outils, 工具'),
  },
  resources: {
    within: wordList(`
    resource, resources, books, book recommendations, further reading, recommended reading, reading
    list, references, useful links, links, articles, podcasts, blogs, newsletters, youtube channels,
    videos, video lectures, papers, cheat sheets, cheatsheets, recursos, libros, ressourcen,
    ressources, bücher, livres, referencias, 资源, 书籍, 参考, 推荐阅读, 学习资料, 资料
  `),
  },
  projects: {
    within: wordList(`
    project, projects, project ideas, mini-project, mini project, mini-projects, mini projects,
    capstone, portfolio, proyecto, proyectos, projekt, projekte, projet, projets, 项目, 实战项目
  `),
  },
  practice: {
    start: wordList(`
    exercise, exercises, practice, homework, assignment, assignments, activities, actividades,
    ejercicios, práctica, übung, übungen, exercice, exercices, pratique, 练习, 作业
  `),
  },
} satisfies Record<string, HeadingWords>

export type HeadingKind = keyof typeof headingWords

/** A container that holds the plan itself. */
export const curriculumWords = wordList(`
    curriculum, syllabus, roadmap, learning path, study plan, the plan, daily plan, topics of study,
    lesson plan, course outline, course of study, plan de estudios, plan de estudio, etapas, ruta de
    aprendizaje, lehrplan, lernplan, programme, parcours, 学习计划, 课程大纲, 学习路线, 学习阶段
  `)

/** A label over the topics themselves: its list is the content, the label is not a topic. */
export const topicLabelWords = wordList(`
    topic, topics, topics covered, contents, learn, to learn, what to learn, what you'll learn, what
    you will learn, key topics, core topics, key concepts, concepts, tasks, task, todo, to do,
    skills, subjects, lessons, temas, contenidos, tareas, themen, aufgaben, zu lernen, inhalte,
    thèmes, tâches, contenu, à apprendre, 内容, 主题, 学习内容, 知识点, 任务
  `)

export const capstoneWords = wordList(`
    capstone, final project, final projects, proyecto final, abschlussprojekt, projet final, 毕业项目,
    最终项目
  `)

export const optionalWords = wordList(`
    optional, bonus, additional learning, additional topics, additional subjects, nice to have, nice-to-have, stretch, extra credit, elective, electives,
    opcional, opcionales, optionnel, facultatif, freiwillig, 可选, 选修, 选学
  `)

/** The learner picks one of several. */
export const chooseOneWords = wordList(`
    choose one, choose 1, pick one, pick 1, select one, choose a path, choose your path, choose
    your, pick your, pick a, one of the following, any one of, either one of, elige uno, elige una,
    elegir uno, wähle eine, wähle einen, wähle eins, choisir un, choisir une, choisissez un, 选择一个,
    任选其一, 二选一, 选一个
  `)

export const recommendedWords = wordList(`
    recommended, recommendation, preferred, recomendado, recomendada, empfohlen, recommandé,
    recommandée, 推荐
  `)

export const totalWords = wordList(`
    total, total time, total estimated time, estimated total time, total estimated, estimated time,
    duration, total duration, time, time required, time needed, estimated duration, timeframe,
    timeline, length, effort, estimated effort, tiempo total, duración, duración total, duración
    sugerida, duración estimada, tiempo, tiempo estimado, gesamt, gesamtdauer, gesamtzeit, dauer,
    zeitrahmen, zeitaufwand, durée, durée totale, durée estimée, temps, 总时间, 总计, 时长, 预计时间, 学习时间, 合计,
    总时长, 周期
  `)

/** A row that adds up the others. */
export const totalRowWords = wordList(`
    total, totals, sum, in total, grand total, suma, gesamt, summe, somme, 总计, 合计, 总共
  `)

/** A row for a day without study. */
export const dayOffWords = wordList(`
    off, day off, off day, rest, rest day, break, free, free day, holiday, descanso, día libre,
    frei, pause, ruhetag, repos, 休息, 放假
  `)
