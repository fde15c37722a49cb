import { Readable, Writable } from 'node:stream'
import { run } from '#main/cli/index.ts'

/** What one run of the command line did. */
export interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

type Words<Answer> = (parts: TemplateStringsArray, ...values: readonly string[]) => Promise<Answer>

/**
 * The command line in one folder, with its data in a folder of its own beside it. Commands are
 * written as in a shell: white space parts words, and a value put in stays whole.
 */
export interface CommandLine extends Words<Outcome> {
  readonly cwd: string
  /** Runs it with arguments that are known one by one. */
  run(args: readonly string[]): Promise<Outcome>
  /** Runs it with something on standard input. */
  given(stdin: string | Uint8Array): Words<Outcome>
  /** Runs it with `--json`, which must end well, and reads what it prints. */
  json<Value>(parts: TemplateStringsArray, ...values: readonly string[]): Promise<Value>
  /** The same, on a notebook. */
  on(notebook: string): CommandLine
}

export function commandLineIn(cwd: string, always: readonly string[] = []): CommandLine {
  const start = async (args: readonly string[], stdin: string | Uint8Array): Promise<Outcome> => {
    const [stdout, stderr] = [new Caught(), new Caught()]
    const io = { stdout, stderr, stdin: Readable.from([Buffer.from(stdin)]), cwd }
    const status = await run(['--data-dir', 'data', ...always, ...args], io)
    return { status, stdout: stdout.text(), stderr: stderr.text() }
  }
  const given =
    (stdin: string | Uint8Array): Words<Outcome> =>
    (parts, ...values) =>
      start(wordsOf(parts, values), stdin)
  return Object.assign(given(''), {
    cwd,
    given,
    run: (args: readonly string[]) => start(args, ''),
    on: (notebook: string) => commandLineIn(cwd, ['--notebook', notebook]),
    async json<Value>(parts: TemplateStringsArray, ...values: readonly string[]): Promise<Value> {
      const args = wordsOf(parts, values)
      const { status, stdout, stderr } = await start(['--json', ...args], '')
      if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
      return JSON.parse(stdout) as Value
    },
  })
}

/** The words of a command; each `\0` stands for the next value. */
function wordsOf(parts: TemplateStringsArray, values: readonly string[]): string[] {
  const rest = [...values]
  const words = parts.join('\0').trim().split(/\s+/)
  return words.map((word) => word.replaceAll('\0', () => rest.shift() ?? ''))
}

class Caught extends Writable {
  readonly #chunks: Buffer[] = []

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#chunks.push(chunk)
    done()
  }

  text(): string {
    return Buffer.concat(this.#chunks).toString('utf8')
  }
}
