const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}]+/gu
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i
const LONGEST = 120

/** A file name made of a title that every system accepts, without a folder. */
export function fileName(title: string, extension: string): string {
  const bare = title.replace(FORBIDDEN, '-').replace(/^[\s.]+|[\s.]+$/g, '')
  const short = [...bare].slice(0, LONGEST).join('').trim() || 'briefing'
  return `${RESERVED.test(short) ? `${short}-` : short}.${extension}`
}
