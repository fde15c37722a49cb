import { Readable, Writable } from 'node:stream'
import { run } from '#main/cli/index.ts'

/** What one run of the command line did. */
export interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** The command line in one folder, with its data in a folder of its own beside it. */
export interface CommandLine {
  readonly cwd: string
  /** Runs it with these arguments. */
  (...args: string[]): Promise<Outcome>
  /** Runs it with something on standard input. */
  given(stdin: string | Uint8Array, ...args: string[]): Promise<Outcome>
  /** Runs it with `--json`, which must end well, and reads what it prints. */
  json<Value>(...args: string[]): Promise<Value>
}

export function commandLineIn(cwd: string): CommandLine {
  const given = async (stdin: string | Uint8Array, ...args: string[]): Promise<Outcome> => {
    const [stdout, stderr] = [new Caught(), new Caught()]
    const io = { stdout, stderr, stdin: Readable.from([Buffer.from(stdin)]), cwd }
    const status = await run(['--data-dir', 'data', ...args], io)
    return { status, stdout: stdout.text(), stderr: stderr.text() }
  }
  const plain = (...args: string[]) => given('', ...args)
  const json = async <Value>(...args: string[]): Promise<Value> => {
    const { status, stdout, stderr } = await plain('--json', ...args)
    if (status !== 0) throw new Error(`claimbook ${args.join(' ')} ended with ${status}: ${stderr}`)
    return JSON.parse(stdout) as Value
  }
  return Object.assign(plain, { cwd, given, json })
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
