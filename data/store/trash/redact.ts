import { list, type Reader, sql, type Writer } from '../sql.ts'

/** Calls whose answers may quote what they could not change. */
const QUOTING = ['history.undo', 'history.redo', 'trash.restore']

/** Under these keys an answer holds no words of anybody's. */
const WORDLESS: ReadonlySet<string> = new Set([
  'ref',
  'refs',
  'uuid',
  'things',
  'action',
  'call',
  'author',
  'at',
  'kind',
  'field',
  'status',
  'version',
])

/**
 * Takes people's words out of answers that were given: of these actions, and of those that quote one of
 * these names. Whoever asks again still gets the answer, without the words.
 */
export function redactAnswers(
  writer: Writer,
  actions: readonly string[],
  names: readonly string[],
): void {
  const given = [...answersOf(writer, actions), ...quoting(writer, names)]
  for (const { id, answer } of given) {
    const redacted = JSON.stringify(redact(JSON.parse(answer) as unknown, undefined))
    if (redacted !== answer) {
      writer.run(sql`UPDATE action SET answer = ${redacted} WHERE id = ${id}`)
    }
  }
}

interface Given {
  id: string
  answer: string
}

function answersOf(reader: Reader, actions: readonly string[]): Given[] {
  return reader.all<Given>(sql`
    SELECT id, answer FROM action
    WHERE id IN (${list(actions)}) AND json_type(answer) = 'object'`)
}

function quoting(reader: Reader, names: readonly string[]): Given[] {
  return reader.all<Given>(sql`
    SELECT id, answer FROM action
    WHERE call IN (${list(QUOTING)}) AND EXISTS (
      SELECT 1 FROM json_tree(answer) AS part WHERE part.value IN (${list(names)}))`)
}

function redact(value: unknown, key: string | undefined): unknown {
  if (typeof value === 'string') return key !== undefined && WORDLESS.has(key) ? value : ''
  if (Array.isArray(value)) return value.map((one: unknown) => redact(one, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, redact(one, name)]))
}
