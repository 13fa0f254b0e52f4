const common = `  --data DIR          folder of the database (default: ROADBOOK_DATA, or the usual place)
  --help              show this`

/** Help for each command, by name. */
export const commandUsage = {
  import: `Usage: roadbook import FILE [--update [ROADMAP]] [--dry-run] [--json]

Reads a Markdown roadmap and stores what it found.

With --update it brings a stored roadmap to an edited version of its document: progress, sessions and notes stay, and
a running plan follows. ROADMAP is an id, a key, a title, or a part of one; without it, those that the document
resembles.

  --update            update what is stored instead of storing another roadmap
  --dry-run           store nothing: without --update read only, with it say what would change
  --json              print the whole result as JSON
${common}
`,
  plan: `Usage: roadbook plan [ROADMAP] [options]

Makes the plan of a roadmap, or replaces it. ROADMAP is an id, a key, a title, or a part of one; without it, the
only roadmap, or the first one of the latest import. What is not said stays as the plan has it; where there is no
plan yet, it comes from the roadmap.

  --start YYYY-MM-DD  first day (default: that of the plan, or today)
  --hours H           hours on each study day, such as 2 or 3.5
  --days mon,tue,…    study days; the others get no time
  --at HH:MM          when studying begins on those days
  --choose TEXT       choose an option by (part of) its name; can be given several times
  --pace min|expected|max
                      which end of the estimates the plan uses
  --zone IANA         time zone, such as Europe/Madrid
  --json              print plan, slots and findings as JSON
${common}
`,
  replan: `Usage: roadbook replan [--dry-run] [--json]

Plans the active plan again from now on: what was missed flows on, what was finished early makes room. What is over
and what is pinned stays where it is. Says how the finish and the slots change.

  --dry-run           say it only: change nothing
  --json              print it as JSON
${common}
`,
  log: `Usage: roadbook log TOPIC --start TIME --end TIME [options]

Writes down a session you studied. TOPIC is an id, a key, a title, or a part of one, among the topics of the roadmap
you follow. TIME is ISO 8601: 2026-11-23T18:30 in the plan's time zone, or 2026-11-23T18:30+01:00.

  --start TIME        when it began
  --end TIME          when it ended
  --kind learn|practice|build|review
                      the kind of work (default: as planned for that topic or that day)
  --note TEXT         a note on it
  --json              print the session as JSON
${common}
`,
  busy: `Usage: roadbook busy FILE [--name NAME] [--no-all-day] [--dry-run] [--json]
       roadbook busy --list [--json]
       roadbook busy --remove NAME [--dry-run]

Keeps the times free that a calendar file (.ics) takes, and plans around them. A file of a calendar that is there
already takes the place of what that one took. Cancelled events, and those shown as free, take nothing.

  --name NAME         the calendar's name (default: what the file calls itself, or the file's name)
  --no-all-day        let events on whole days take nothing (birthdays, holidays of others)
  --list              say which calendars there are
  --remove NAME       remove a calendar with the times it takes
  --dry-run           change nothing: say what would be taken, and what that does to the plan
  --json              print it as JSON
${common}
`,
  'import-sessions': `Usage: roadbook import-sessions FILE [options]

Adds the sessions of another program's export: the detailed report of Toggl Track (CSV), or of Super Productivity the
worklog (CSV) or the whole export (JSON). The same file again adds nothing. What is called like a topic goes to it.

  --map TITLE=TOPIC   what the program calls TITLE goes to this topic, to no-topic, or leave-out; can be given
                      several times. TOPIC is an id, a key, a title, or a part of one
  --others no-topic|leave-out
                      what becomes of the rest (default: leave-out)
  --overlaps leave-out|cut
                      what lies over sessions that are there is left out (default), or cut to the time that is free
  --zone IANA         the zone of the times in the file (default: that of this computer)
  --member NAME       whose sessions, in a file with those of several people
  --dry-run           store nothing: only say what would be added
  --json              print it as JSON
${common}
`,
  undo: `Usage: roadbook undo [--list] [--json]

Takes back the latest change of the plan, of progress, sessions or roadmaps that can be, and says which stay.

  --list              only say which changes there are: the last 50, latest first
  --json              print what was taken back, or the list, as JSON
${common}
`,
  status: `Usage: roadbook status [--json]

Says what is planned today, where you stand, and when you will be done, and why then.

  --json              print it as JSON
${common}
`,
  export: `Usage: roadbook export ics|csv|json|md [--what WHAT] [options]

Writes the active plan with what was studied as a table, with the figures of status as JSON or a Markdown list, or all
plans that run as one calendar; to stdout unless --out names a file.

  --what sessions|topics|plan
                      as csv or json: every session, every topic, or every slot of the plans that run
  --what report       as md: how it went, on the whole
  --what roadmap [ROADMAP]
                      as md: the document of a roadmap with your progress ticked, to be imported again
  --week YYYY-MM-DD   as md: how the week went that contains this day
  --out FILE          write to this file, replacing it
  --from, --to        only these days, both included
  --bom               begin a csv with the mark that Excel needs for UTF-8

Of a calendar (ics) only; what is not said is as in the settings:
  --phase TEXT        only this phase, by (part of) its title
  --alarm MINUTES     a reminder before each slot
  --progress          mark what is done (✓) and in progress (◐)
  --titles-only       no descriptions, kinds of work and links
  --no-all-day        no phases and projects, only slots
  --update            also take back what earlier files gave and the plan does not hold any more
  --split             a file for each month, named after --out
${common}
`,
  backup: `Usage: roadbook backup [--out FILE] [--list] [--json]

Makes a backup of everything, checks it, and says what is in it. It lies in the folder of backups, and stays there until
you remove it.

  --out FILE          write it to this file too, replacing it: on another disk, or to move to another computer
  --list              only say which backups there are, latest first
  --json              print it as JSON
${common}
`,
  restore: `Usage: roadbook restore FILE [--dry-run] [--json]
       roadbook restore --salvage [--json]
       roadbook restore --empty --yes [--json]

Goes on with a backup. FILE is a file, or the name of one in the folder of backups. It is checked first, and what there
is now is kept as a backup.

  --dry-run           only say what is in it, beside what there is now
  --salvage           instead of a backup: save what can still be read of a damaged database
  --empty             where the database cannot be opened: begin with nothing. What cannot be opened is moved into a
                      folder of its own, never deleted. Without --yes it only says so
  --json              print it as JSON
${common}
`,
  move: `Usage: roadbook move FOLDER [--dry-run]

Keeps the data in another folder from now on: the database and its backups are copied there and checked, and every start
of Roadbook finds them, until they are moved again. FOLDER is empty or not there yet. What is in the former folder stays
there.

  --dry-run           only say what would be moved
${common}
`,
  check: `Usage: roadbook check [--json]

Looks at every page, row and reference of the database, and says what it found. Ends with exit code 1 when it is
damaged.

  --json              print it as JSON
${common}
`,
} as const

export type CommandName = keyof typeof commandUsage

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commandUsage, name)

/** What `roadbook --help` prints. */
export const generalUsage = `Usage: roadbook COMMAND [options]

  import FILE         read a Markdown roadmap, or with --update an edited version of one
  plan [ROADMAP]      make or replace the plan
  replan              plan again from now on
  log TOPIC           write down a session you studied
  busy FILE           plan around what a calendar file takes
  import-sessions FILE
                      add the sessions of Toggl Track or Super Productivity
  undo                take back the latest change that can be
  status              today, progress, and when you will be done
  export FORMAT       write the plan as ics, csv, json or md
  backup              make a backup of everything
  restore FILE        go on with a backup
  check               check the database
  move FOLDER         keep the data in another folder

  --help              show this, or with a command its options
  --version           show the version

Every command takes --data DIR. Errors go to stderr with exit code 1, wrong usage with 2.
`
