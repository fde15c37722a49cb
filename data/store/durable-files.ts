import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { Problem } from '../model/problem.ts'

/** Makes sure that a file, or a folder's list of files, has reached the disk. */
export function sync(path: string): void {
  const flags = process.platform === 'win32' ? 'r+' : 'r'
  let file: number
  try {
    file = openSync(path, flags)
  } catch (error) {
    // Windows opens no folders; there the rename itself is what can be had.
    if (process.platform === 'win32') return
    throw error
  }
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/**
 * Puts a file where it is whole or not at all, whatever the disk does: one that was there stays until
 * the new one is on the disk, and keeps its permissions. A link to a file is followed.
 * @param mode permission bits of a file that is new
 * @throws the system's error; nothing is left behind
 */
export function writeWhole(path: string, content: Uint8Array | string, mode = 0o666): void {
  const there = statSync(path, { throwIfNoEntry: false })
  const file = there ? realpathSync(path) : path
  const temporary = `${file}.${randomUUID()}.new`
  try {
    // Node goes on after a write that took only a part, as the last one before a disk is full does.
    writeFileSync(temporary, content, { mode, flag: 'wx', flush: true })
    if (there) chmodSync(temporary, there.mode)
    renameSync(temporary, file)
  } catch (error) {
    remove(temporary)
    throw error
  }
  sync(dirname(file))
}

/** Removes what a failed write left; where even its folder is no folder, nothing was left. */
export function remove(path: string): void {
  if (existsSync(path)) rmSync(path)
}

/**
 * Gives a finished file its name, unless another file got that name in the meantime.
 * @throws Problem notebook-exists
 */
export function place(temporary: string, file: string): void {
  sync(temporary)
  try {
    linkSync(temporary, file)
  } catch (error) {
    if (existsSync(file)) throw new Problem('notebook-exists', { path: file }, { cause: error })
    // A file system without links, such as a memory stick's.
    renameSync(temporary, file)
  }
  remove(temporary)
  sync(dirname(file))
}
