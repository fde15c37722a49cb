import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type PlaceFacts, placeOf } from '#data/store/place.ts'
import {
  findPlace,
  readDropboxInfo,
  readMountCommand,
  readProcMounts,
} from '#data/store/place-facts.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'

const MOUNTS = readProcMounts(`/dev/sda1 / ext4 rw 0 0
server:/home /home/shared nfs4 rw 0 0
//server/share /mnt/my\\040share cifs rw 0 0
u@host:/ /mnt/ssh fuse.sshfs rw 0 0
remote: /mnt/rclone fuse.rclone rw 0 0
/home/u/.safe /mnt/safe fuse.gocryptfs rw 0 0
/dev/sdb1 /media/stick fuseblk rw 0 0
drvfs /mnt/c 9p rw 0 0
https://dav /mnt/dav davfs rw 0 0
/dev/sdc1 /home/shared/disk ext4 rw 0 0
`)

const linux: PlaceFacts = {
  platform: 'linux',
  home: '/home/u',
  env: {},
  mounts: MOUNTS,
  dropbox: ['/home/u/Dropbox'],
  exists: (path) => path === '/home/u/sync/.stfolder' || path === '/data/box/.dropbox.cache',
}
const mac: PlaceFacts = {
  platform: 'darwin',
  home: '/Users/u',
  env: {},
  mounts: readMountCommand(`/dev/disk3s1 on / (apfs, sealed, local)
//u@server/share on /Volumes/My share (smbfs, nodev, nosuid)
server:/x on /Volumes/x (nfs)
/dev/disk4s1 on /Volumes/stick (msdos, local)
`),
  dropbox: [],
  exists: () => false,
}
const windows: PlaceFacts = {
  platform: 'win32',
  home: 'C:\\Users\\u',
  env: {
    OneDriveConsumer: 'C:\\Users\\u\\OneDrive',
    OneDriveCommercial: 'C:\\Users\\u\\OneDrive - Firm',
  },
  mounts: [],
  dropbox: ['D:\\Dropbox'],
  exists: () => false,
}

describe('a notebook lies on this machine', () => {
  test.each([
    [linux, '/home/u/n.claimbook'],
    [linux, '/home/shared/disk/n.claimbook'],
    [linux, '/mnt/safe/n.claimbook'],
    [linux, '/media/stick/n.claimbook'],
    [linux, '/home/sharedby/n.claimbook'],
    [linux, '/home/u/Dropbox.old/n.claimbook'],
    [mac, '/Users/u/Documents/n.claimbook'],
    [mac, '/Users/u/Library/CloudStorageOld/n.claimbook'],
    [mac, '/Volumes/stick/n.claimbook'],
    [windows, 'C:\\Users\\u\\Documents\\n.claimbook'],
    [windows, 'C:\\Users\\u\\OneDriveOld\\n.claimbook'],
    [windows, '\\\\?\\C:\\n.claimbook'],
    [windows, 'E:\\n.claimbook'],
  ] as const)('%#: %o', (facts, path) => {
    expect(placeOf(path, facts)).toBeUndefined()
  })
})

describe('work could be lost', () => {
  test.each([
    [linux, '/home/shared/n.claimbook', 'network', 'NFS'],
    [linux, '/mnt/my share/a/n.claimbook', 'network', 'SMB'],
    [linux, '/mnt/ssh/n.claimbook', 'network', 'SSHFS'],
    [linux, '/mnt/rclone/n.claimbook', 'network', 'rclone'],
    [linux, '/mnt/c/n.claimbook', 'network', '9P'],
    [linux, '/mnt/dav/n.claimbook', 'network', 'WebDAV'],
    [linux, '/home/u/Dropbox/a/n.claimbook', 'cloud', 'Dropbox'],
    [linux, '/home/u/sync/a/b/n.claimbook', 'cloud', 'Syncthing'],
    [linux, '/data/box/n.claimbook', 'cloud', 'Dropbox'],
    [mac, '/Volumes/My share/n.claimbook', 'network', 'SMB'],
    [mac, '/Volumes/x/n.claimbook', 'network', 'NFS'],
    [mac, '/Users/u/Library/CloudStorage/OneDrive-Firm/n.claimbook', 'cloud', 'OneDrive'],
    [mac, '/Users/u/Library/CloudStorage/GoogleDrive-u@x/n.claimbook', 'cloud', 'GoogleDrive'],
    [
      mac,
      '/Users/u/Library/Mobile Documents/com~apple~CloudDocs/n.claimbook',
      'cloud',
      'iCloud Drive',
    ],
    [windows, 'C:\\Users\\u\\OneDrive\\n.claimbook', 'cloud', 'OneDrive'],
    [windows, 'c:\\users\\U\\onedrive - firm\\a\\n.claimbook', 'cloud', 'OneDrive'],
    [windows, 'D:\\Dropbox\\n.claimbook', 'cloud', 'Dropbox'],
    [windows, '\\\\server\\share\\n.claimbook', 'network', 'server'],
  ] as const)('%#: %o', (facts, path, kind, name) => {
    expect(placeOf(path, facts)).toEqual({ kind, name })
  })
})

test('Dropbox says where its folders are', () => {
  const info = '{"personal":{"path":"/home/u/Dropbox","host":1},"business":{"path":"/b"},"x":1}'
  expect(readDropboxInfo(info)).toEqual(['/home/u/Dropbox', '/b'])
})

test('this machine is asked, also for a notebook that is still to be made', () => {
  const folder = temporaryFolder()
  expect(findPlace(join(folder, 'n.claimbook'))).toBeUndefined()
  mkdirSync(join(folder, '.stfolder'))
  expect(findPlace(join(folder, 'n.claimbook'))).toEqual({ kind: 'cloud', name: 'Syncthing' })
})
