import { readFileSync } from 'node:fs'
import type { System, Target } from './targets.ts'

const ELF_MACHINE = 18
const PE_OFFSET = 0x3c
const MACH_O_64 = 0xfeedfacf

const elf: Readonly<Record<number, Target['arch']>> = { 0x3e: 'x64', 0xb7: 'arm64' }
const pe: Readonly<Record<number, Target['arch']>> = { 0x8664: 'x64', 0xaa64: 'arm64' }
const machO: Readonly<Record<number, Target['arch']>> = { 0x01000007: 'x64', 0x0100000c: 'arm64' }

const named = (system: System, arch: Target['arch'] | undefined): Target | null =>
  arch === undefined ? null : { system, arch }

/** For which system and processor a native file was built, by its head; null for anything else. */
export const targetOfNative = (file: string): Target | null => {
  const bytes = readFileSync(file)
  if (bytes.subarray(0, 4).toString('latin1') === '\u007FELF') {
    return named('linux', elf[bytes.readUInt16LE(ELF_MACHINE)])
  }
  if (bytes.subarray(0, 2).toString('latin1') === 'MZ') {
    return named('win', pe[bytes.readUInt16LE(bytes.readUInt32LE(PE_OFFSET) + 4)])
  }
  return bytes.readUInt32LE(0) === MACH_O_64 ? named('mac', machO[bytes.readUInt32LE(4)]) : null
}
