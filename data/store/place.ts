import { posix, win32 } from 'node:path'

/** A folder where two machines can write to one notebook, and lose work. */
export interface Place {
  readonly kind: 'network' | 'cloud'
  /** The program that synchronises it, or the kind of the network drive. */
  readonly name: string
}

/** A file system and where it hangs. */
export interface Mount {
  readonly folder: string
  /** Its type as the system calls it, such as `nfs4`. */
  readonly type: string
}

/** What a machine says of its folders. */
export interface PlaceFacts {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly mounts: readonly Mount[]
  /** Folders that Dropbox says it keeps. */
  readonly dropbox: readonly string[]
  /** Whether there is a file or folder of that path. */
  readonly exists: (path: string) => boolean
}

const NETWORK: Readonly<Record<string, string>> = {
  nfs: 'NFS',
  nfs4: 'NFS',
  cifs: 'SMB',
  smb2: 'SMB',
  smb3: 'SMB',
  smbfs: 'SMB',
  afpfs: 'AFP',
  afs: 'AFS',
  davfs: 'WebDAV',
  webdav: 'WebDAV',
  'fuse.davfs2': 'WebDAV',
  'fuse.sshfs': 'SSHFS',
  '9p': '9P',
  ceph: 'Ceph',
  glusterfs: 'GlusterFS',
}

/** File systems of FUSE that lie on this machine; any other may lead anywhere. */
const LOCAL_FUSE =
  /^fuse\.(?:bindfs|cryfs|encfs|exfat|fuse-overlayfs|gocryptfs|lxcfs|mergerfs|ntfs(?:-3g)?|portal|securefs|snapfuse|squashfuse|unionfs|veracrypt)$/

/** What programs that synchronise a folder put into it. */
const MARKERS: readonly (readonly [file: string, name: string])[] = [
  ['.stfolder', 'Syncthing'],
  ['.dropbox.cache', 'Dropbox'],
]

const ONEDRIVE = ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial']

/** Where a notebook lies, if not simply on this machine. @param path its real path */
export function placeOf(path: string, facts: PlaceFacts): Place | undefined {
  const cloud = cloudOf(path, facts)
  if (cloud !== undefined) return { kind: 'cloud', name: cloud }
  const network = networkOf(path, facts)
  return network === undefined ? undefined : { kind: 'network', name: network }
}

function cloudOf(path: string, facts: PlaceFacts): string | undefined {
  const { platform, home, env, dropbox } = facts
  if (dropbox.some((folder) => isWithin(path, folder, platform))) return 'Dropbox'
  if (platform === 'darwin') {
    const provider = below(path, `${home}/Library/CloudStorage`)
    if (provider !== undefined) return provider.split('-', 1)[0]
    if (below(path, `${home}/Library/Mobile Documents`) !== undefined) return 'iCloud Drive'
  }
  if (platform === 'win32') {
    const folders = ONEDRIVE.flatMap((name) => env[name] ?? [])
    if (folders.some((folder) => isWithin(path, folder, platform))) return 'OneDrive'
  }
  return MARKERS.find(([file]) => isMarked(path, file, facts))?.[1]
}

function networkOf(path: string, { platform, mounts }: PlaceFacts): string | undefined {
  if (platform === 'win32') return /^\\\\(?![?.]\\)([^\\]+)/.exec(path)?.[1]
  const { type } = mountOf(path, mounts) ?? {}
  if (type === undefined) return undefined
  if (NETWORK[type] !== undefined) return NETWORK[type]
  return type.startsWith('fuse.') && !LOCAL_FUSE.test(type) ? type.slice('fuse.'.length) : undefined
}

/** The innermost mount, and of those in one place the last. What the system itself stands on is no drive. */
function mountOf(path: string, mounts: readonly Mount[]): Mount | undefined {
  let found: Mount | undefined
  for (const mount of mounts) {
    if (mount.folder === '/' || !isWithin(path, mount.folder, 'linux')) continue
    if (found === undefined || mount.folder.length >= found.folder.length) found = mount
  }
  return found
}

function isMarked(path: string, file: string, { platform, exists }: PlaceFacts): boolean {
  const paths = platform === 'win32' ? win32 : posix
  for (let folder = paths.dirname(path); ; folder = paths.dirname(folder)) {
    if (exists(paths.join(folder, file))) return true
    if (paths.dirname(folder) === folder) return false
  }
}

/** The name of what lies in a folder and holds a path. */
function below(path: string, folder: string): string | undefined {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/', 1)[0] : undefined
}

function isWithin(path: string, folder: string, platform: NodeJS.Platform): boolean {
  const paths = platform === 'win32' ? win32 : posix
  if (folder === '') return false
  // Windows compares names in any case, and so does `relative` there.
  const way = paths.relative(folder, path)
  return way !== '' && way !== '..' && !/^\.\.[/\\]/.test(way) && !paths.isAbsolute(way)
}
