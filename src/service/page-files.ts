import { readFileSync, readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { securityHeaders } from './web-security.ts'

/** One file of the built pages, ready to be sent. */
export type PageFile = {
  readonly body: Buffer<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

/** The built pages by URL path ("/index.html"). What is not in here does not exist, whatever the path says. */
export type PageFiles = ReadonlyMap<string, PageFile>

// A fixed list: a file of another kind is a mistake in the build, and is not served.
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
}

const headersFor = (urlPath: string, contentType: string): Record<string, string> => ({
  ...securityHeaders,
  'Content-Type': contentType,
  // Names under assets/ carry a hash of their content; everything else may change with the next version.
  'Cache-Control': urlPath.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store',
})

/**
 * Reads all built pages into memory (a few MB), once: no request ever touches the file system, and a rebuild
 * under a running host cannot mix two versions. Throws when the folder cannot be read.
 */
export const readPageFiles = (folder: string): PageFiles => {
  const files = new Map<string, PageFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const contentType = contentTypes[extname(entry.name)]
    if (!entry.isFile() || contentType === undefined) continue
    const file = join(entry.parentPath, entry.name)
    const urlPath = `/${relative(folder, file).split(sep).join('/')}`
    files.set(urlPath, { body: readFileSync(file), headers: headersFor(urlPath, contentType) })
  }
  return files
}

/**
 * Finds the file for the path of a URL as it was sent (still encoded, without query). Null for everything that
 * is not exactly a built file: paths that do not decode, or hold NUL, backslash or dot segments.
 */
export const findPageFile = (files: PageFiles, encodedPath: string): PageFile | null => {
  try {
    const path = decodeURIComponent(encodedPath)
    return files.get(path === '/' ? '/index.html' : path) ?? null
  } catch {
    return null
  }
}
