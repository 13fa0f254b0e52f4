import { expect, test } from 'vitest'
import { folderRisk, folderWarning } from '#service/folder-risk.ts'

const MOUNTS = `/dev/sda1 / ext4 rw,relatime 0 0
/dev/sda2 /home ext4 rw 0 0
server:/export /home/ada/nas nfs4 rw 0 0
//server/share /mnt/share cifs rw 0 0
ada@host: /mnt/far\\040away fuse.sshfs rw 0 0
/dev/sdb1 /mnt/usb fuseblk rw 0 0
overlay /mnt/box fuse.overlayfs rw 0 0
`

test.each([
  ['/home/ada/.config/Roadbook', null],
  ['/home/ada/nas/Roadbook', 'network'],
  ['/home/ada/nas2/Roadbook', null],
  ['/mnt/share', 'network'],
  ['/mnt/far away/Roadbook', 'network'],
  ['/mnt/usb/Roadbook', null],
  ['/mnt/box/Roadbook', null],
  ['\\\\server\\home\\Roadbook', 'network'],
  ['\\\\?\\C:\\Users\\ada\\Roadbook', null],
  ['C:\\Users\\ada\\OneDrive - Contoso\\Roadbook', 'synced'],
  ['C:\\Users\\ada\\AppData\\Roaming\\Roadbook', null],
  ['/home/ada/Dropbox/Roadbook', 'synced'],
  ['/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/Roadbook', 'synced'],
  ['/Users/ada/Library/Application Support/Roadbook', null],
  ['/home/ada/dropbox-alternatives/Roadbook', null],
])('%s: %s', (folder, risk) => {
  expect(folderRisk(folder, MOUNTS)).toBe(risk)
})

test('a good place needs no warning, a bad one says what to do', () => {
  expect(folderWarning('/home/ada', MOUNTS)).toBeNull()
  expect(folderWarning('/mnt/share', MOUNTS)).toContain('Choose a folder on this computer')
})
