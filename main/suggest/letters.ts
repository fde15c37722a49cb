const SALUTATION =
  /^\s*(?:my )?(?:dear(?:est)?|hello|hi|hey|greetings|to)\b[^.?!]{0,60}[,:;!–—-]?\s*$/i

/** Whether a line only greets who is written to: nobody that the text speaks of. */
export function isSalutation(line: string): boolean {
  return line.length < 80 && SALUTATION.test(line)
}
