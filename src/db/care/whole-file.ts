/** Files that are there whole or not at all, also after the power fails. */
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** A folder's own entries reach the disk apart from its files. Windows has no way to ask for it. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

export const syncFile = (file: string): void => {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Puts a finished file in its place, over what is there. */
export const putInPlace = (finished: string, file: string): void => {
  renameSync(finished, file)
  syncFolder(dirname(file))
}

export const writeWhole = (file: string, text: string): void => {
  const partial = `${file}.part`
  const handle = openSync(partial, 'w')
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  putInPlace(partial, file)
}
