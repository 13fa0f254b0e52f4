import { wordList } from './word-list.ts'

/** What the heading of a table's column means. English, Spanish, German, French, Chinese. Order is preference. */
export const titleColumns: readonly (readonly string[])[] = [
  wordList(`
    topic, topics, tema, temas, thema, themen, sujet, thème, 主题, 知识点, 课程名称, topic name, main topic
  `),
  wordList(`
    course, courses, lesson, lessons, subject, subjects, class, curso, cursos, materia, lección,
    kurs, fach, lektion, cours, matière, leçon, 课程, 科目
  `),
  wordList(`
    module, chapter, unit, section, módulo, unidad, capítulo, modul, kapitel, chapitre, 章节, 模块
  `),
  wordList(`
    skill, skills, concept, concepts, habilidad, concepto, fähigkeit, compétence, 技能
  `),
  wordList('phase, stage, step, part, area, fase, etapa, stufe, étape, 阶段, 步骤'),
  wordList(`
    focus, focus area, goal, goals, objective, milestone, enfoque, schwerpunkt, objectif, 目标, 重点
  `),
  wordList(`
    exercise, exercises, task, tasks, activity, activities, problem, tarea, actividad, ejercicio,
    aufgabe, übung, tâche, activité, exercice, 任务, 学习任务, 练习
  `),
  wordList('title, name, titel, título, nombre, titre, nom, 名称, 标题'),
  wordList(`
    learn, what to learn, what, content, contents, contenido, inhalt, contenu, qué, was, quoi, 内容,
    学习内容
  `),
  wordList('project, projects, proyecto, projekt, projet, 项目'),
  wordList(`
    platform, technology, technologies, framework, language, tecnología, plataforma, technologie,
    plateforme, 平台, 技术
  `),
  wordList(`
    book, books, resource, resources, library, libraries, package, tool, tools, libro, recurso,
    buch, livre, 书籍, 资源, 库, 工具
  `),
]

export const positionColumns = {
  day: wordList(`
    day, days, día, días, dia, tag, tage, jour, jours, 天, 天数, 日, 日期, 第几天, date
  `),
  week: wordList(`
    week, weeks, wk, semana, semanas, woche, wochen, semaine, semaines, 周, 周数, 周次, 星期
  `),
  month: wordList('month, months, mes, meses, monat, monate, mois, 月, 月份'),
  part: wordList(`
    #, no, no., nr, nr., n°, nº, number, order, step, phase, stage, part, id, paso, schritt, étape,
    序号, 编号, 阶段, 步骤
  `),
} as const

export const amountColumns = wordList(`
    time, duration, effort, estimate, estimated, estimated time, time estimate, time est, time est.,
    est. time, est time, estimated effort, estimated duration, study time, time needed, time
    required, length, hours, hour, hrs, minutes, min, workload, tiempo, duración, horas, esfuerzo,
    tiempo estimado, zeit, dauer, aufwand, stunden, zeitaufwand, temps, durée, heures, durée
    estimée, 时间, 时长, 学时, 课时, 预计时间, 耗时, 预计时长
  `)

export const doneColumns = wordList(`
    done, done?, status, completed, complete, finished, progress, ✓, ✔, ✅, check, hecho, estado,
    completado, erledigt, fertig, fait, statut, 完成, 状态, 是否完成
  `)

export const optionalColumns = wordList(`
    optional, optional?, required, required?, mandatory, opcional, obligatorio, pflicht,
    obligatoire, 必修, 可选
  `)

/** Columns that say nothing about what is learnt. */
export const ignoredColumns = wordList('discussion, chat, forum, upvotes, stars, badge')

/** The first column of a table that compares. */
export const comparisonColumns = wordList(`
    factor, feature, features, aspect, criteria, criterion, pros, cons, advantages, disadvantages,
    framework, característica, aspecto, kriterium, merkmal, vorteile, critère, avantages, 特性, 优点,
    缺点, 对比
  `)

export const toolColumns = wordList(`
    tool, tools, software, herramienta, herramientas, werkzeug, werkzeuge, outil, outils, 工具
  `)

export const libraryColumns = wordList(`
    library, libraries, package, packages, librería, bibliothek, paket, bibliothèque, 库
  `)

export const projectColumns = wordList('project, projects, project idea, proyecto, projekt, projet, 项目')

export const resourceColumns = wordList(`
    resource, resources, book, books, link, links, article, website, recurso, libro, buch, livre,
    ressource, 资源, 书籍, 链接
  `)
