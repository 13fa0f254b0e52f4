import type { Session } from 'electron'
import type { IsOwnUrl } from './page-origin.ts'

/** Putting text on the clipboard when the learner presses Copy; reading it is not among them. */
const ALLOWED = 'clipboard-sanitized-write'

/** Electron grants everything unless told otherwise; Roadbook's own page may copy, and nothing else. */
export const denyPermissions = (
  session: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
  >,
  isOwnUrl: IsOwnUrl,
): void => {
  session.setPermissionRequestHandler((_contents, permission, answer, { isMainFrame, requestingUrl }) =>
    answer(permission === ALLOWED && isMainFrame && isOwnUrl(requestingUrl)),
  )
  session.setPermissionCheckHandler(
    (_contents, permission, origin, { isMainFrame }) =>
      // Electron's declarations leave this permission out of what is checked.
      (permission as string) === ALLOWED && isMainFrame && isOwnUrl(origin),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
}
