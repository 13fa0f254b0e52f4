/** What the triggers write down while a change is recorded. */
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { migrate } from '#db/migrate.ts'
import { trackedColumns } from '#db/tracked-columns.ts'

const NOT_TRACKED = new Set([
  'change',
  'change_recording',
  'change_row',
  'calendar_item',
  'file_stamp',
  'setting',
  'timer',
  'timer_event',
])

const ROWS = `
  INSERT INTO document VALUES ('d', 'h', 's', 'text', 0);
  INSERT INTO roadmap VALUES ('r', 'd', 'k', 'Title', 1, 0, 0, 0, NULL, NULL, '{}');
  INSERT INTO phase (id, roadmap_id, key, title, line, position, optional) VALUES ('p', 'r', 'k', 't', 1, 0, 0);
  INSERT INTO block (id, phase_id, key, title, line, position) VALUES ('b', 'p', 'k', 't', 1, 0);
  INSERT INTO topic (id, roadmap_id, block_id, key, title, detail, line, position, days_min, days_max, assumed, optional,
    status, links) VALUES ('t', 'r', 'b', 'k', 'Topic', '', 1, 0, 1, 2, 0, 0, 'done', '[]');
  INSERT INTO topic_status_change VALUES (7, 't', 'pending', 'done', 0, 'UTC');
  INSERT INTO session VALUES ('s', 't', 'Topic', 'learn', 0, 60000, 'UTC', 0, 'hand', '', 0, 0);`

const BEGIN = `
  INSERT INTO change VALUES ('c', 1, '', 0, 'tz', '[1]');
  UPDATE change_recording SET change_id = 'c';`

const fresh = (sql = ''): Database.Database => {
  const connection = new Database(':memory:')
  migrate(connection)
  connection.exec(sql)
  return connection
}

type Logged = { readonly what: string; readonly before: string | null; readonly after: string | null }

/** What is written down while these statements run. */
const logged = (sql: string, connection = fresh(ROWS)): Logged[] => {
  connection.exec(BEGIN)
  connection.exec(sql)
  return connection
    .prepare("SELECT table_name || ' ' || row_id AS what, before, after FROM change_row ORDER BY seq")
    .all() as Logged[]
}

describe('tracked tables', () => {
  const connection = fresh()
  const tables = connection
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[]

  test('are all but those of settings, of the timer and of changes', () => {
    expect(Object.keys(trackedColumns).toSorted()).toEqual(
      tables.filter((name) => !NOT_TRACKED.has(name)).toSorted(),
    )
  })

  test.each(Object.keys(trackedColumns))('%s is written down with every column it has', (table) => {
    const columns = connection.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]
    const sqlOf = (event: string): string =>
      String(
        connection
          .prepare('SELECT sql FROM sqlite_schema WHERE name = ?')
          .pluck()
          .get(`change_of_${table}_${event}`),
      )
    for (const column of columns) {
      expect(sqlOf('insert')).toContain(`'${column}', NEW.${column}`)
      expect(sqlOf('delete')).toContain(`'${column}', OLD.${column}`)
      expect(sqlOf('update')).toContain(
        `'${column}' AS name, OLD.${column} AS former, NEW.${column} AS value`,
      )
    }
  })
})

describe('while a change is recorded', () => {
  test('rows that go along with another are written down too, each before what it hung on', () => {
    const gone = logged("DELETE FROM document WHERE id = 'd'")
    expect(gone.map(({ what }) => what)).toEqual([
      'topic_status_change 7',
      'session s',
      'topic t',
      'block b',
      'phase p',
      'roadmap r',
      'document d',
    ])
    expect(gone[1]).toMatchObject({ before: '{"topic_id":"t"}', after: '{"topic_id":null}' })
    expect(gone.filter(({ after }) => after !== null)).toHaveLength(1)
  })

  test('of a row that stays only what is different is written down, and nothing when nothing is', () => {
    expect(
      logged(`UPDATE topic SET status = 'skipped', title = title, days_min = NULL, days_max = NULL;
        UPDATE topic SET status = 'skipped';`),
    ).toEqual([
      {
        what: 'topic t',
        before: '{"days_min":1.0,"days_max":2.0,"status":"done"}',
        after: '{"days_min":null,"days_max":null,"status":"skipped"}',
      },
    ])
  })

  test('numbers and texts come back exactly', () => {
    const connection = fresh(ROWS)
    const days = 10 / 7
    const text = 'NUL \u0000, quotes "\', \u2028, emoji 🛠️, ' + 'long '.repeat(20_000)
    connection.exec(BEGIN)
    connection.prepare('UPDATE topic SET days_min = 0.1, days_max = ?, detail = ?').run(days, text)
    connection.prepare('DELETE FROM topic').run()
    const images = connection
      .prepare("SELECT coalesce(after, before) FROM change_row WHERE table_name = 'topic' ORDER BY seq")
      .pluck()
      .all() as string[]
    expect(images).toHaveLength(2)
    for (const image of images) {
      expect(JSON.parse(image)).toMatchObject({ days_min: 0.1, days_max: days, detail: text })
    }
  })
})

test('nothing is written down while no change is recorded', () => {
  const connection = fresh(ROWS)
  connection.exec("UPDATE topic SET title = 'other'; DELETE FROM document")
  expect(connection.prepare('SELECT count(*) FROM change_row').pluck().get()).toBe(0)
})

test('a change that goes takes its rows along and ends its recording', () => {
  const connection = fresh(ROWS)
  logged("UPDATE topic SET title = 'other'", connection)
  connection.exec('DELETE FROM change')
  expect(connection.prepare('SELECT * FROM change_row').all()).toEqual([])
  expect(connection.prepare('SELECT change_id FROM change_recording').pluck().get()).toBeNull()
})

test('ids of what became of topics are never given twice', () => {
  const connection = fresh(ROWS)
  connection.exec('DELETE FROM topic_status_change')
  connection.exec(
    "INSERT INTO topic_status_change (topic_id, from_status, to_status, at_ms, zone) VALUES ('t', 'done', 'pending', 0, 'UTC')",
  )
  expect(connection.prepare('SELECT id FROM topic_status_change').pluck().all()).toEqual([8])
})
