/** The schemas in docs/schemas, and that what is written keeps them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { TableName, tableDocuments } from '#core/export/tables/model.ts'
import { openTestService, planSample, repoFolder } from '../../../support/test-service.ts'
import { studied } from './studied.ts'

const fileOf = (table: TableName): string => join(repoFolder, 'docs', 'schemas', `${table}.schema.json`)

const schemaText = (table: TableName): Promise<string> =>
  format(JSON.stringify(z.toJSONSchema(tableDocuments[table])), {
    parser: 'json',
    printWidth: 110,
  })

describe.each(TableName.options)('the schema of %s', (table) => {
  test('is the one that the code has', async () => {
    await expect(await schemaText(table)).toMatchFileSnapshot(fileOf(table))
  })

  test('holds for what is written, with something in it and without', async () => {
    const kept = z.fromJSONSchema(
      JSON.parse(readFileSync(fileOf(table), 'utf8')) as z.core.JSONSchema.JSONSchema,
    )
    const service = await openTestService()
    const empty = await service.call('export.table', { table, format: 'json' })
    expect(kept.safeParse(JSON.parse(empty.text)).error).toBeUndefined()
    await planSample(service)
    await studied(service)
    const { text, rows } = await service.call('export.table', { table, format: 'json', from: '2026-11-01' })
    expect(rows).toBeGreaterThan(0)
    const written: unknown = JSON.parse(text)
    expect(kept.safeParse(written).error).toBeUndefined()
    // One that holds for everything would say nothing.
    expect(kept.safeParse({ ...(written as object), version: 2 }).success).toBe(false)
  })
})
