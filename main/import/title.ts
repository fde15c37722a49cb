import { basename, extname } from 'node:path'

/** A line that is longer is a paragraph, not a heading. */
const LONGEST = 120

/** The first line of a text as its title, where it is short enough to be one; else the file's name. */
export function titleFrom(name: string, line: string | undefined): string {
  const heading = line?.replace(/\s+/g, ' ').trim() ?? ''
  return heading !== '' && heading.length <= LONGEST ? heading : nameOf(name)
}

/** The first line with anything on it. */
export function firstLine(text: string): string | undefined {
  return /\S.*/.exec(text)?.[0]
}

function nameOf(name: string): string {
  const file = basename(name)
  return basename(file, extname(file)).trim() || name.trim() || 'Untitled'
}
