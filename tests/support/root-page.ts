import Database from 'better-sqlite3'

/** The page that a table begins on. */
export const rootPageOf = (file: string, table: string): number => {
  const connection = new Database(file, { readonly: true })
  try {
    return Number(connection.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table))
  } finally {
    connection.close()
  }
}
