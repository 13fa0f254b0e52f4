import type Database from 'better-sqlite3'

/** Every table and index as it was made, with the file's two numbers: what a snapshot compares. */
export const schemaOf = (connection: Database.Database): string => {
  const rows = connection
    .prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name')
    .pluck()
    .all() as string[]
  const numbers = ['application_id', 'user_version'].map(
    (name) => `PRAGMA ${name} = ${String(connection.pragma(name, { simple: true }))};`,
  )
  return `${[...numbers, ...rows.map((sql) => `${sql};`)].join('\n\n')}\n`
}
