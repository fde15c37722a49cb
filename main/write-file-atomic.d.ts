declare module 'write-file-atomic' {
  interface WriteOptions {
    /** Permission bits of a file that is new. */
    readonly mode?: number
  }
  interface WriteFileAtomic {
    /** Writes a file under a temporary name, syncs it to disk and renames it. */
    (file: string, content: Uint8Array | string, options?: WriteOptions): Promise<void>
    sync(file: string, content: Uint8Array | string, options?: WriteOptions): void
  }
  const writeFileAtomic: WriteFileAtomic
  export default writeFileAtomic
}
