import { wordList } from './word-list.ts'

/**
 * What kind of thing follows, not what it is called: "Book: A history of bread" keeps its label in the title.
 * English, Spanish, German, French, Chinese.
 */
export const labelWords = wordList(`
    book, project, task, quiz, exercise, practice, homework, assignment, test, exam, interview,
    video, course, lecture, lesson, chapter, article, paper, podcast, talk, read, watch, build,
    listen, write, learn, study, review, do, note, notes, tip, hint, warning, important, example,
    examples, bonus, optional, advanced, awareness, context, goal, goals, focus, deliverable,
    outcome, output, result, milestone, theory, intro, topic, topics, tools, resources, links,
    gotcha, question, proyecto, libro, tarea, ejercicio, práctica, nota, ejemplo, objetivo, projekt,
    buch, aufgabe, übung, hinweis, beispiel, ziel, projet, livre, tâche, exercice, remarque,
    exemple, objectif, 项目, 书籍, 书, 任务, 练习, 注意, 示例, 目标, 视频
  `)
