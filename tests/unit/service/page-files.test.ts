import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PageFiles, findPageFile, readPageFiles } from '#service/page-files.ts'
import { contentSecurityPolicy } from '#service/web-security.ts'
import { hostilePaths } from '../../support/hostile-paths.ts'
import { createTempFolder, writeFiles } from '../../support/temp-folder.ts'

const temp = createTempFolder()
let files: PageFiles

beforeAll(() => {
  writeFiles(temp.path, {
    'secret.html': 'secret',
    'pages/index.html': '<p>index</p>',
    'pages/assets/app-1a2b.js': 'app',
    'pages/notes.txt': 'of no known kind',
    'pages/.env': 'KEY=1',
  })
  symlinkSync(join(temp.path, 'secret.html'), join(temp.path, 'pages/link.html'))
  files = readPageFiles(join(temp.path, 'pages'))
})

afterAll(() => temp.remove())

describe('findPageFile', () => {
  test('the start page is found under / and under its name', () => {
    expect(findPageFile(files, '/')?.body.toString()).toBe('<p>index</p>')
    expect(findPageFile(files, '/index.html')?.body.toString()).toBe('<p>index</p>')
  })

  test.each(hostilePaths)('%j is no page', (path) => {
    expect(findPageFile(files, path)).toBeNull()
  })

  test('links out of the folder are not followed', () => {
    expect(findPageFile(files, '/link.html')).toBeNull()
  })

  test('pages are never kept by the browser, hashed files are', () => {
    expect(findPageFile(files, '/')?.headers['Cache-Control']).toBe('no-store')
    expect(findPageFile(files, '/assets/app-1a2b.js')?.headers['Cache-Control']).toContain('immutable')
  })

  test('every file carries the security headers and its fixed type', () => {
    expect(findPageFile(files, '/assets/app-1a2b.js')?.headers).toMatchObject({
      'Content-Type': 'text/javascript; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': contentSecurityPolicy,
      'Referrer-Policy': 'no-referrer',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    })
  })
})

test('the content security policy lets nothing in but the app itself', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
      "font-src 'self'; media-src blob:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'none'; object-src 'none'",
  )
})
