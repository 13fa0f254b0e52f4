import { readFileSync } from 'node:fs'

/** The text of /proc/mounts; empty where there is none. */
export const readMounts = (): string => {
  try {
    return readFileSync('/proc/mounts', 'utf8')
  } catch {
    // Other systems have none; there the path alone tells.
    return ''
  }
}
