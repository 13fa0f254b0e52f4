/** How columns become values. Rows are parsed here and never leave this room as they are. */
import { z } from 'zod'

/** 0 or 1 in the table. */
export const Flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1)

/** JSON text in the table, checked against a schema on the way out. */
export const json = <S extends z.ZodType>(schema: S) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema)

export const isText = (value: unknown): value is string => typeof value === 'string'
export const isNumber = (value: unknown): value is number => typeof value === 'number'
export const orNull =
  <T>(isItem: (value: unknown) => value is T) =>
  (value: unknown): value is T | null =>
    value === null || isItem(value)

const areAll = <T>(list: unknown[], isItem: (value: unknown) => value is T): list is T[] => {
  for (let at = 0; at < list.length; at += 1) if (!isItem(list[at])) return false
  return true
}

/** As `Array.isArray` and `isNumber` of each item, at a fifth of the time: lists can have tens of thousands of them. */
export const isNumbers = (value: unknown): value is number[] => {
  if (!Array.isArray(value)) return false
  for (let at = 0; at < value.length; at += 1) if (typeof value[at] !== 'number') return false
  return true
}

/** A JSON list that a query made of a column. Checked by hand: lists can have tens of thousands of items. */
export const listOf = <T>(text: unknown, isItem: (value: unknown) => value is T): readonly T[] => {
  const list: unknown = isText(text) ? JSON.parse(text) : null
  if (Array.isArray(list) && areAll(list, isItem)) return list
  throw new TypeError('a column holds something else than its query says')
}

/** The same of numbers. */
export const numbersOf = (text: unknown): readonly number[] => {
  const list: unknown = isText(text) ? JSON.parse(text) : null
  if (isNumbers(list)) return list
  throw new TypeError('a column holds something else than its query says')
}

/** The row of a query that makes a list of each of its columns. */
export const columnsOf = (row: unknown) => {
  const columns = row as Readonly<Record<string, unknown>>
  return {
    list: <T>(name: string, isItem: (value: unknown) => value is T): readonly T[] =>
      listOf(columns[name], isItem),
    numbers: (name: string): readonly number[] => numbersOf(columns[name]),
  }
}

/** Schemas are made once, not by each read: making one costs more than many rows. */
export const IdRow = z.object({ id: z.string() })

export const flagOf = (value: boolean): 0 | 1 => (value ? 1 : 0)

/** JSON for a column; null stays SQL's NULL. */
export const jsonOf = (value: object | null): string | null => (value === null ? null : JSON.stringify(value))

export const parseRows = <S extends z.ZodType>(schema: S, rows: unknown[]): z.output<S>[] =>
  rows.map((row) => schema.parse(row))

export const parseRow = <S extends z.ZodType>(schema: S, row: unknown): z.output<S> | null =>
  row === undefined ? null : schema.parse(row)
