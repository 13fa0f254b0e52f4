/** What a document may hold. Beyond it reading ends with an error instead of an unusable roadmap. */
export const limits = {
  bytes: 1024 * 1024,
  rowsPerTable: 2000,
  columns: 12,
  topics: 5000,
  /** Nesting of lists, quotes and headings. */
  depth: 20,
  titleGraphemes: 300,
  detailCharacters: 4000,
} as const
