/** What can happen to a file. */
import { readFileSync, writeFileSync } from 'node:fs'

const PAGE_BYTES = 4096

/** Overwrites one page, counted from 1, from some byte on: the header and the schema are on the first. */
export const spoilPage = (file: string, page: number, from = 0, to = PAGE_BYTES): void => {
  const bytes = readFileSync(file)
  bytes.fill(0x55, (page - 1) * PAGE_BYTES + from, (page - 1) * PAGE_BYTES + to)
  writeFileSync(file, bytes)
}

/** Changes one bit. */
export const flipBit = (file: string, at: number): void => {
  const bytes = readFileSync(file)
  const byte = Math.floor(at / 8) % bytes.length
  bytes[byte] = (bytes[byte] ?? 0) ^ (1 << (at % 8))
  writeFileSync(file, bytes)
}
