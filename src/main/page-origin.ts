/** Tells whether a URL is one of the app's own pages. */
export type IsOwnUrl = (url: string) => boolean

/** Where the app's pages live. The scheme is registered in app-scheme.ts. */
export const appOrigin = 'app://bundle'

const originOf = (text: string): string | null => {
  try {
    const url = new URL(text)
    // URL.origin is "null" for schemes the URL standard does not know; this is what it would be.
    return url.username === '' && url.password === '' ? `${url.protocol}//${url.host}` : null
  } catch {
    return null
  }
}

/** `devUrl` is the development server of the pages; absent in the packaged app. */
export const createIsOwnUrl = (devUrl: string | null): IsOwnUrl => {
  const devOrigin = devUrl === null ? null : originOf(devUrl)
  return (url) => {
    const origin = originOf(url)
    return origin !== null && (origin === appOrigin || origin === devOrigin)
  }
}
