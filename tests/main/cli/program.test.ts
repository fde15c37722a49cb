import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeEach, describe, expect, it } from 'vitest'
import { commandLineIn } from '#tests/support/cli.ts'
import { temporaryFolder } from '#tests/support/notebooks.ts'

const PROGRAM = join(import.meta.dirname, '../../../main/cli/claimbook.js')

/** Runs the program as a shell does, in a process of its own. */
async function launch(
  cwd: string,
  args: readonly string[],
  options: { stdin?: string; readBytes?: number; env?: Record<string, string> } = {},
) {
  const child = spawn(process.execPath, [PROGRAM, '--data-dir', 'data', ...args], {
    cwd,
    env: { ...process.env, ...options.env },
  })
  child.stdin.end(options.stdin ?? '')
  const closed = once(child, 'close')
  const stderr = text(child.stderr)
  const stdout = options.readBytes === undefined ? text(child.stdout) : firstOf(child.stdout)
  const outcome = { stdout: await stdout, stderr: await stderr }
  const [status] = (await closed) as [number]
  return { status, ...outcome }
}

/** Reads the first piece and goes away, as `head` does. */
async function firstOf(stream: NodeJS.ReadableStream & { destroy(): void }): Promise<string> {
  const [chunk] = (await once(stream, 'data')) as [Buffer]
  stream.destroy()
  return chunk.toString('utf8')
}

describe('the program', () => {
  let cwd: string
  beforeEach(async () => {
    cwd = temporaryFolder()
    await commandLineIn(cwd)`new s.claimbook --sample`
  })

  it('makes a notebook, reads a note from standard input, and finds it again', async () => {
    expect(await launch(cwd, ['new', 'n.claimbook'])).toMatchObject({ status: 0, stderr: '' })
    const notebook = ['--notebook', 'n.claimbook']
    const written = await launch(cwd, [...notebook, 'note', 'write', 'Piped', '-'], {
      stdin: 'From a pipe: 李强.',
    })
    expect(written).toMatchObject({ status: 0, stderr: '' })
    const shown = await launch(cwd, [...notebook, 'note', 'show', 'Piped'])
    expect(shown).toMatchObject({ status: 0, stdout: 'From a pipe: 李强.\n' })
  })

  it('ends quietly when its reader goes away', async () => {
    const { status, stderr } = await launch(
      ...([
        cwd,
        ['--notebook', 's.claimbook', '--json', 'claim', 'list'],
        { readBytes: 1 },
      ] as const),
    )
    expect([status, stderr]).toEqual([0, ''])
  })

  it('takes author and data folder from the environment', async () => {
    const env = { CLAIMBOOK_AUTHOR: 'R. Reader' }
    const args = [
      '--notebook',
      's.claimbook',
      '--json',
      'claim',
      'edit',
      'C-1',
      '--credibility',
      '3',
    ]
    const { stdout } = await launch(cwd, args, { env })
    expect(JSON.parse(stdout)).toMatchObject({
      gradings: expect.arrayContaining([
        expect.objectContaining({ field: 'credibility', value: '3', author: 'R. Reader' }),
      ]),
    })
  })

  it('ends with 2 for wrong usage and with 3 for what cannot be done', async () => {
    expect(await launch(cwd, ['nonsense'])).toMatchObject({ status: 2, stdout: '' })
    expect(await launch(cwd, ['--notebook', 'gone.claimbook', 'check'])).toMatchObject({
      status: 3,
      stdout: '',
    })
  })

  it('writes no escape sequence where it is not at a terminal', async () => {
    const { stdout } = await launch(cwd, ['--notebook', 's.claimbook', 'claim', 'show', 'C-1'], {
      env: { NO_COLOR: '1' },
    })
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(stdout).not.toMatch(/\u001b/)
  })
})

describe('help', () => {
  it('is shown on standard output when asked for', async () => {
    const claimbook = commandLineIn(temporaryFolder())
    const { status, stdout, stderr } = await claimbook`--help`
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Usage: claimbook [options] [command]')
    expect(await claimbook`--version`).toMatchObject({ status: 0, stdout: '0.1.0\n' })
  })

  it('is shown as wrong usage when the command is missing', async () => {
    const claimbook = commandLineIn(temporaryFolder())
    for (const args of [[], ['claim'], ['note']]) {
      const { status, stdout, stderr } = await claimbook.run(args)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toContain('Usage: claimbook')
    }
  })
})
