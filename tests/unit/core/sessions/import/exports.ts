/** Exports as the programs write them, with made-up contents. */

export const TOGGL_OLD = `\ufeffUser,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()
Ada,ada@example.org,,Python,,Decorators,No,2026-11-02,18:00:00,2026-11-02,19:30:00,01:30:00,evening,
Ada,ada@example.org,,Python,,"Closures, part one",No,2026-11-03,23:30:00,2026-11-04,00:15:00,00:45:00,,
Ada,ada@example.org,Acme,Website,,=1+1,Yes,2026-11-03,09:00:00,2026-11-03,10:00:00,01:00:00,"a, b",
`

export const TOGGL_NEW = `"Description","Duration","Member","Email","Project","Tags","Start date","Start time","Stop date","Stop time"
"Decorators","1:30:00","Ada","ada@example.org","Python","-","2026-11-02","18:00:00","2026-11-02","19:30:00"
"Still going","-","Ada","ada@example.org","-","-","2026-11-05","18:00:00","-","-"
"-","0:20:00","Ben","ben@example.org","Python","-","2026-11-06","07:00:00","2026-11-06","07:20:00"
`

export const WORKLOG = `Date;Start;End;Parent Titles;Titles;Projects;Worked;Estimate
2026-11-02;18:05;21:00;Python;Decorators;Study;1:30;2:00
2026-11-02; - ; - ;Python;"Closures; again";Study;0:45; -
2026-11-03;18:00;19:00;'=SUM(1);'=SUM(1);Study;3600000; -
2026-11-03; - ; - ;Python;Python;Study; -; -
`

export const BACKUP = JSON.stringify({
  timestamp: 1,
  data: {
    project: { ids: ['p'], entities: { p: { id: 'p', title: 'Study' } } },
    task: {
      ids: ['a', 'b'],
      entities: {
        a: {
          id: 'a',
          title: 'Python',
          projectId: 'p',
          subTaskIds: ['b'],
          timeSpentOnDay: { '2026-11-02': 5400000 },
        },
        b: {
          id: 'b',
          title: 'Decorators',
          projectId: 'p',
          parentId: 'a',
          subTaskIds: [],
          timeSpentOnDay: { '2026-11-02': 5400000, '2026-11-03': 0 },
        },
      },
    },
    archiveYoung: {
      task: {
        ids: ['c'],
        entities: {
          c: { id: 'c', title: 'Loops', subTaskIds: [], timeSpentOnDay: { '2026-10-30': 1800000 } },
        },
      },
    },
  },
})
