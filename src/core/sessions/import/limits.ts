/** What an export of another program may hold. */
export const importLimits = {
  /** Characters of a backup in JSON; tables of sessions are far smaller. */
  characters: 25 * 1024 * 1024,
  entries: 50_000,
  groups: 5000,
  /** How deep JSON may be nested. */
  depth: 64,
  titleCharacters: 300,
  noteCharacters: 2000,
  /** How many entries that could not be read are named. */
  unreadable: 200,
} as const
