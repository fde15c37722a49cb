import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { reasonOf } from '#data/messages/file-reasons.ts'
import { Problem } from '#data/model/problem.ts'
import { writeWhole } from '#data/store/durable-files.ts'
import type { Ports } from '#main/ports.ts'

/** Reads a small file of the user's data folder; one that is broken is as good as none, and logged. */
export function readKept<Schema extends z.ZodType>(
  { log }: Ports,
  path: string,
  schema: Schema,
): z.infer<Schema> | undefined {
  const text = textOf(path)
  if (text === undefined) return undefined
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    log.error(`${path} is broken and was left aside`, error)
    return undefined
  }
}

/**
 * Writes a small file of the user's data folder: whole or not at all, for its owner's eyes only.
 * @throws Problem write-failed
 */
export function writeKept(path: string, value: unknown): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeWhole(path, JSON.stringify(value), 0o600)
  } catch (error) {
    throw new Problem('write-failed', { path, reason: reasonOf(error) }, { cause: error })
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
