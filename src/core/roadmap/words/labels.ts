import { wordList } from './word-list.ts'

/**
 * What kind of thing follows, not what it is called: "Book: A history of bread" keeps its label in the title. The last
 * word of what stands in front of the colon. English, German, Chinese.
 */
export const labelWords = wordList(`
    book, project, task, quiz, exercise, practice, homework, assignment, test, exam, interview,
    video, course, lecture, lesson, chapter, article, paper, podcast, talk, read, reading, watch,
    build, listen, write, learn, study, review, do, note, notes, tip, hint, warning, caution,
    important, remember, example, examples, bonus, optional, advanced, awareness, context, goal,
    focus, deliverable, outcome, output, result, milestone, theory, intro, topic, gotcha, question,
    option, duration, difficulty, morning, afternoon, evening, night, lunch, weekend, today,
    tomorrow, january, february, march, april, may, june, july, august, september, october,
    november, december, jan, feb, mar, apr, jun, jul, aug, sep, oct, nov, dec, projekt, buch,
    aufgabe, übung, hinweis, beispiel, ziel, morgen, mittag, abend, 项目, 书籍, 书, 任务, 练习, 注意, 示例, 目标,
    视频
  `)

/** Labels only where nothing else stands in front of the colon: "Tools: …", but not "Hand tools: …". */
export const wholeLabelWords = wordList(`
    requirements, tools, resources, links, goals, keywords, source, sources, time, level, effort,
    start here, read this, required, recommended, suggested, recomendado, empfohlen, recommandé
  `)

/** The same in languages whose main word comes first: "Proyecto final". Spanish, French. */
export const leadingLabelWords = wordList(`
    proyecto, libro, tarea, ejercicio, práctica, nota, ejemplo, objetivo, conceptos, mañana, tarde,
    noche, projet, livre, tâche, exercice, remarque, exemple, objectif, matin, midi, soir
  `)

/** First words of half a sentence: "If you are new: start here". */
export const clauseWords = wordList(`
    if, when, then, first, next, finally, lastly, why, how, what, where, which, who, also, and, or,
    but, for, in, on, at, to, with, after, before, once, while, the following, si, cuando, luego,
    por, cómo, wenn, dann, zuerst, warum, wie, was, quand, ensuite, pourquoi, comment, 如果, 然后,
    首先, 为什么, 如何
  `)
