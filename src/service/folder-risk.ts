/** Whether the data folder is a place where databases come to harm: SQLite's log is not safe over networks or syncing. */
import { i18n } from '#core/words/i18n.ts'

/** `network`: another computer holds the disk. `synced`: a program copies the folder while it is in use. */
export type FolderRisk = 'network' | 'synced'

/** Folders of sync programs, as their installers name them ("OneDrive - Contoso", "iCloud Drive"). */
const SYNCED =
  /^(?:onedrive(?: - .*)?|dropbox(?: \(.*\))?|icloud ?drive|mobile documents|google ?drive|nextcloud|syncthing)$/i

/** File systems of other computers. FUSE carries many local ones too, so that only these of it count. */
const NETWORK_SYSTEMS =
  /^(?:nfs4?|cifs|smb\d?|smbfs|afs|ncpfs|davfs|fuse\.(?:sshfs|rclone|gvfsd-fuse|s3fs|davfs|davfs2|glusterfs|curlftpfs|onedriver|google-drive-ocamlfuse))$/

/** /proc/mounts writes spaces and the like as octal. */
const unescapeMount = (text: string): string =>
  text.replaceAll(/\\([0-7]{3})/g, (_match, octal: string) => String.fromCodePoint(Number.parseInt(octal, 8)))

const isInside = (folder: string, mount: string): boolean =>
  mount === '/' || folder === mount || folder.startsWith(`${mount}/`)

/** The file system a folder lies on, by the longest mount point above it. */
const systemOf = (folder: string, mounts: string): string => {
  let best = { mount: '', system: '' }
  for (const line of mounts.split('\n')) {
    const [, escaped, system] = line.split(' ')
    if (escaped === undefined || system === undefined) continue
    const mount = unescapeMount(escaped)
    if (isInside(folder, mount) && mount.length >= best.mount.length) best = { mount, system }
  }
  return best.system
}

/** Judges an absolute folder; `mounts` is the text of /proc/mounts, empty on other systems. */
export const folderRisk = (folder: string, mounts: string): FolderRisk | null => {
  // A UNC path, but not the prefixes for long local ones (\\?\ and \\.\).
  if (/^(?:\\\\|\/\/)[^\\/?.]/.test(folder) || NETWORK_SYSTEMS.test(systemOf(folder, mounts)))
    return 'network'
  return folder.split(/[\\/]/).some((part) => SYNCED.test(part)) ? 'synced' : null
}

const WARNINGS: Readonly<Record<FolderRisk, () => string>> = {
  network: () =>
    i18n.t(
      'The data folder lies on a network drive, where a database can be damaged. Choose a folder on this computer.',
    ),
  synced: () =>
    i18n.t(
      'The data folder is kept in step by a sync program, which can damage a database. Choose a folder outside of it, and sync backups instead.',
    ),
}

/** What to tell the learner about their data folder; null when it is a good place. */
export const folderWarning = (folder: string, mounts: string): string | null => {
  const risk = folderRisk(folder, mounts)
  return risk === null ? null : WARNINGS[risk]()
}
