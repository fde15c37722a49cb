import { createHash } from 'node:crypto'
import { sql, type Writer } from './sql.ts'

/** SHA-256 of bytes, or of a text in UTF-8, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Keeps bytes once; tells their hash. */
export function keepBlob(writer: Writer, bytes: Uint8Array): string {
  const hash = sha256(bytes)
  writer.run(sql`
    INSERT INTO blob (hash, bytes, size) VALUES (${hash}, ${bytes}, ${bytes.byteLength})
    ON CONFLICT (hash) DO NOTHING`)
  return hash
}
