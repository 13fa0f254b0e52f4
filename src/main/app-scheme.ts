import type { CustomScheme, Protocol } from 'electron'
import { type PageFiles, findPageFile } from '#service/page-files.ts'
import { securityHeaders } from '#service/web-security.ts'
import { appOrigin } from './page-origin.ts'

/** Must be registered before the app is ready. Nothing that would weaken the page: no CSP bypass, no CORS. */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

const plain = (status: number): Response => new Response(null, { status, headers: securityHeaders })

/** The answer to one request for a page file. */
export const answerPageRequest = (
  files: PageFiles,
  { method, url }: { readonly method: string; readonly url: string },
): Response => {
  if (method !== 'GET' && method !== 'HEAD') return plain(405)
  const { protocol, host, pathname } = new URL(url)
  if (`${protocol}//${host}` !== appOrigin) return plain(404)
  const file = findPageFile(files, pathname)
  if (file === null) return plain(404)
  return new Response(method === 'HEAD' ? null : file.body, { status: 200, headers: file.headers })
}

/** Serves the built pages under app://bundle/ in the session that `protocol` belongs to. */
export const serveAppScheme = (protocol: Protocol, files: PageFiles): void => {
  protocol.handle('app', (request) => answerPageRequest(files, request))
}
