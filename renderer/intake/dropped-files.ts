/** The files that were dropped, with those in dropped folders; hidden ones are left out. */
export async function droppedFiles(dropped: DataTransfer): Promise<File[]> {
  // Entries must be taken before the first pause: the drop's data is gone after it.
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry())
  const files = [...dropped.files]
  if (!entries.some((entry) => entry?.isDirectory)) return files
  const found = await Promise.all(entries.flatMap((entry) => (entry ? [filesUnder(entry)] : [])))
  return found.flat()
}

async function filesUnder(entry: FileSystemEntry): Promise<File[]> {
  if (entry.name.startsWith('.')) return []
  if (entry.isFile) {
    const file = entry as FileSystemFileEntry
    return [await new Promise<File>((resolve, reject) => file.file(resolve, reject))]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const inside: File[] = []
  // A reader gives a folder's entries by the hundred, and none at the end.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (entries.length === 0) return inside
    for (const one of entries) inside.push(...(await filesUnder(one)))
  }
}
