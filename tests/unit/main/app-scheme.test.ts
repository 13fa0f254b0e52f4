import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PageFiles, readPageFiles } from '#service/page-files.ts'
import { contentSecurityPolicy } from '#service/web-security.ts'
import { answerPageRequest, appScheme } from '../../../src/main/app-scheme.ts'
import { hostilePaths } from '../../support/hostile-paths.ts'
import { createTempFolder, writeFiles } from '../../support/temp-folder.ts'

const temp = createTempFolder()
let files: PageFiles

beforeAll(() => {
  writeFiles(temp.path, {
    'secret.html': 'secret',
    'pages/index.html': '<p>index</p>',
    'pages/assets/a.js': 'a',
  })
  files = readPageFiles(`${temp.path}/pages`)
})
afterAll(() => temp.remove())

const get = (url: string, method = 'GET'): Response => answerPageRequest(files, { url, method })

test('the scheme is as safe as https, and nothing is switched off for it', () => {
  expect(appScheme).toEqual({
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  })
})

test('the start page comes with the content security policy', async () => {
  const response = get('app://bundle/')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await response.text()).toBe('<p>index</p>')
})

describe('what is no page', () => {
  // A URL object never holds a bare NUL: it was dropped or encoded when the URL was parsed.
  test.each(hostilePaths.filter((path) => !path.includes('\0')))('%j', async (path) => {
    const response = get(`app://bundle${path}`)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })

  test.each(['app://bundle.evil/index.html', 'app://other/index.html', 'app:///index.html'])('%s', (url) => {
    expect(get(url).status).toBe(404)
  })

  test.each(['POST', 'PUT', 'DELETE'])('%s', (method) => {
    expect(get('app://bundle/', method).status).toBe(405)
  })
})

test('HEAD gives the headers alone', async () => {
  const response = get('app://bundle/assets/a.js', 'HEAD')
  expect(response.headers.get('content-type')).toContain('text/javascript')
  expect(await response.text()).toBe('')
})
