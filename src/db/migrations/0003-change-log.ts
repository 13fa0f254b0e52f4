/**
 * What was changed, row by row: while a change is recorded, triggers write down what every statement, and every cascade,
 * does to the rows that can be taken back. An image of a row that was changed holds the changed columns only.
 */

/** The columns as they are after this step. A later step that adds one makes the triggers of that table again. */
export const TRACKED_COLUMNS = {
  document: ['id', 'content_hash', 'source_name', 'text', 'imported_ms'],
  roadmap: [
    'id',
    'document_id',
    'key',
    'title',
    'line',
    'position',
    'imported_ms',
    'summary',
    'total',
    'hours_per_day',
    'reference',
  ],
  phase: ['id', 'roadmap_id', 'key', 'title', 'line', 'position', 'estimate', 'optional', 'archived_ms'],
  block: [
    'id',
    'phase_id',
    'key',
    'title',
    'line',
    'position',
    'weeks_from',
    'weeks_to',
    'estimate',
    'option_group',
    'option_name',
    'option_recommended',
    'archived_ms',
  ],
  topic: [
    'id',
    'roadmap_id',
    'block_id',
    'key',
    'title',
    'detail',
    'line',
    'position',
    'estimate',
    'days_min',
    'days_max',
    'assumed',
    'optional',
    'status',
    'links',
    'extra_days',
    'archived_ms',
  ],
  topic_status_change: ['id', 'topic_id', 'from_status', 'to_status', 'at_ms', 'zone'],
  project: [
    'id',
    'roadmap_id',
    'phase_id',
    'title',
    'detail',
    'line',
    'position',
    'capstone',
    'done',
    'evidence',
    'archived_ms',
  ],
  checklist: ['id', 'roadmap_id', 'title', 'line', 'position', 'archived_ms'],
  checklist_item: ['id', 'checklist_id', 'title', 'line', 'position', 'done', 'archived_ms'],
  plan: [
    'id',
    'roadmap_id',
    'settings',
    'active',
    'beside',
    'archived_ms',
    'finish_min',
    'finish_expected',
    'finish_max',
    'tz_version',
    'created_ms',
    'planned_ms',
  ],
  slot: [
    'id',
    'plan_id',
    'topic_id',
    'day',
    'start_minute',
    'minutes',
    'kind',
    'pinned',
    'sequence',
    'zone',
    'start_ms',
    'created_ms',
    'updated_ms',
  ],
  busy_time: ['id', 'title', 'day', 'start_minute', 'minutes', 'zone', 'start_ms', 'source', 'created_ms'],
  session: [
    'id',
    'topic_id',
    'topic_title',
    'kind',
    'start_ms',
    'end_ms',
    'zone',
    'open',
    'source',
    'note',
    'created_ms',
    'updated_ms',
  ],
} as const

const RECORDING = '(SELECT change_id FROM change_recording WHERE id = 1)'

const imageOf = (row: 'OLD' | 'NEW', columns: readonly string[]): string =>
  `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`

/** What writes down what happens to the rows of a table, with these columns. */
export const triggersOf = (table: string, columns: readonly string[]): string => {
  const trigger = (event: string, images: string): string => `
CREATE TRIGGER change_of_${table}_${event.toLowerCase()} AFTER ${event} ON ${table} WHEN ${RECORDING} IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT ${RECORDING}, '${table}', ${images}; END;`
  const pairs = columns.map(
    (column) => `SELECT '${column}' AS name, OLD.${column} AS former, NEW.${column} AS value`,
  )
  return [
    trigger('INSERT', `NEW.id, NULL, ${imageOf('NEW', columns)}`),
    trigger('DELETE', `OLD.id, ${imageOf('OLD', columns)}, NULL`),
    trigger(
      'UPDATE',
      `NEW.id, json_group_object(name, former), json_group_object(name, value)
  FROM (${pairs.join(' UNION ALL ')}) WHERE former IS NOT value HAVING count(*) > 0`,
    ),
  ].join('')
}

export const changeLog = `
DROP TABLE change;

CREATE TABLE change (
  id TEXT NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  label TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  tz_version TEXT NOT NULL,
  turns TEXT NOT NULL CHECK (json_valid(turns))
) STRICT;

CREATE TABLE change_row (
  seq INTEGER PRIMARY KEY,
  change_id TEXT NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX change_row_by_change ON change_row (change_id, seq);
CREATE INDEX change_row_by_row ON change_row (row_id, table_name);

CREATE TABLE change_recording (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  change_id TEXT UNIQUE REFERENCES change (id) ON DELETE SET NULL
) STRICT;
INSERT INTO change_recording VALUES (1, NULL);

CREATE TABLE topic_status_change_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  topic_id TEXT NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
  from_status TEXT NOT NULL CHECK (from_status IN ('pending', 'in-progress', 'done', 'skipped')),
  to_status TEXT NOT NULL CHECK (to_status IN ('pending', 'in-progress', 'done', 'skipped')),
  at_ms INTEGER NOT NULL,
  zone TEXT NOT NULL,
  CHECK (from_status <> to_status)
) STRICT;
INSERT INTO topic_status_change_new SELECT id, topic_id, from_status, to_status, at_ms, zone FROM topic_status_change;
DROP TABLE topic_status_change;
ALTER TABLE topic_status_change_new RENAME TO topic_status_change;
CREATE INDEX topic_status_change_by_topic ON topic_status_change (topic_id, at_ms);
${Object.entries(TRACKED_COLUMNS)
  .map(([table, columns]) => triggersOf(table, columns))
  .join('')}
`
