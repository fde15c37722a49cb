import {
  closeSync,
  copyFileSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CommandLine, commandLineIn } from '#tests/support/cli.ts'
import { dumpNotebook } from '#tests/support/dump.ts'
import { keptFolder } from '#tests/support/kept-folder.ts'

let claimbook: CommandLine
let notebook: CommandLine
let at: (name: string) => string

beforeAll(async () => {
  claimbook = commandLineIn(keptFolder())
  notebook = claimbook.on('n.claimbook')
  at = (name) => join(claimbook.cwd, name)
  await claimbook`new n.claimbook --sample`
  writeFileSync(at('empty.txt'), '')
  writeFileSync(at('blank.txt'), ' \n\t\n')
  writeFileSync(at('picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 2, 0, 3]))
  writeFileSync(at('binary.txt'), Buffer.from([65, 66, 0, 0, 1, 2, 67]))
  writeFileSync(at('latin1.txt'), Buffer.from('Café à Genève', 'latin1'))
  writeFileSync(at('good.txt'), 'A good text\n\nIt has words.\n')
  const huge = openSync(at('huge.txt'), 'w')
  ftruncateSync(huge, 200_000_000)
  closeSync(huge)
})

/** What came of a command, and whether the notebook is another one afterwards. */
async function attempt(...args: string[]) {
  const before = JSON.stringify(dumpNotebook(at('n.claimbook')))
  const { status, stderr } = await notebook.run(args)
  const changed = JSON.stringify(dumpNotebook(at('n.claimbook'))) !== before
  return { status, stderr, changed }
}

/** A command that failed, changed nothing, and said why in one line. */
function refusal(status: number, says: RegExp) {
  const stderr = expect.stringMatching(new RegExp(`^(?=.*${says.source})[^\\n]+\\n$`))
  return { status, stderr, changed: false }
}

describe('an import changes nothing where the file is', () => {
  it.each([
    ['missing', 'nowhere.txt', /There is no file “.*nowhere\.txt”/],
    ['empty', 'empty.txt', /“empty\.txt” is empty/],
    ['blank', 'blank.txt', /No text was found in “blank\.txt”/],
    ['binary', 'binary.txt', /“binary\.txt” does not hold text/],
    ['not what it is called', 'picture.png', /“picture\.png” cannot be read: it is no PNG/],
    ['too large', 'huge.txt', /huge\.txt” has 200 MB; at most 50 MB/],
    ['wrongly encoded', 'latin1.txt', /“latin1\.txt”.*encoding.*save it as UTF-8/],
  ])('%s', async (_what, file, says) => {
    expect(await attempt('import', file)).toEqual(refusal(3, says))
    expect(await attempt('import', 'good.txt', file)).toEqual(
      refusal(3, /Nothing was imported: 1 of 2 files cannot be\./),
    )
  })

  it('too large on standard input', async () => {
    const before = dumpNotebook(at('n.claimbook'))
    const { status, stderr } = await notebook.given(Buffer.alloc(51_000_000, 'a'))`import -`
    expect([status, stderr]).toEqual([3, expect.stringMatching(/51 MB; at most 50 MB/)])
    expect(dumpNotebook(at('n.claimbook'))).toEqual(before)
  })
})

describe('a command changes nothing where', () => {
  it.each([
    ['a claim is not there', 3, /There is no claim “C-999”/, ['claim', 'show', 'C-999']],
    ['a note is not there', 3, /There is no note “Nowhere”/, ['note', 'show', 'Nowhere']],
    [
      'a quotation is not in the source',
      3,
      /“pigs can fly” do not stand in S-1/,
      ['claim', 'add', 'Pigs fly', '--source', 'S-1', '--quote', 'pigs can fly'],
    ],
    [
      'a quotation stands there more than once',
      3,
      /“the” stand \d+ times in S-1/,
      ['claim', 'add', 'The', '--source', 'S-1', '--quote', 'the'],
    ],
    [
      'a quotation comes without its source',
      2,
      /give both --source and --quote/,
      ['claim', 'add', 'Pigs fly', '--quote', 'pigs'],
    ],
    ['nobody speaks', 2, /Say who makes this claim/, ['claim', 'add', 'Pigs fly']],
    [
      'a date cannot be read',
      2,
      /'03\/04\/2026' is invalid.*Write a date as 2018/,
      ['claim', 'edit', 'C-1', '--said', '03/04/2026'],
    ],
    [
      'a grade is none',
      2,
      /'7' is invalid.*from 1 to 6/,
      ['claim', 'edit', 'C-1', '--credibility', '7'],
    ],
    [
      'a term is not of the scale',
      2,
      /“realistic possibility” is no likelihood term of ICD 203.*roughly even chance/,
      ['claim', 'edit', 'C-1', '--likelihood', 'realistic possibility'],
    ],
    [
      'a kind is none',
      2,
      /'rumour' is invalid\. Allowed choices are fact/,
      ['claim', 'edit', 'C-1', '--kind', 'rumour'],
    ],
    ['a reference is of another noun', 2, /reference such as C-3/, ['claim', 'show', 'S-1']],
    [
      'a claim would be tied to itself',
      3,
      /C-1 cannot be related to itself/,
      ['claim', 'relate', 'C-1', 'supports', 'C-1'],
    ],
    ['a topic has no path', 2, /“?topic/, ['topic', 'add', 'trade and tariffs']],
    [
      'an old TLP label is given',
      2,
      /TLP 2\.0 calls it TLP:CLEAR/,
      ['source', 'edit', 'S-1', '--handling', 'TLP:WHITE'],
    ],
    [
      'an address is none',
      2,
      /begins with http/,
      ['source', 'edit', 'S-1', '--url', 'javascript:alert(1)'],
    ],
    [
      'a format is unknown',
      2,
      /Allowed choices are pdf, md, json/,
      ['export', 'N-5', '--to', 'exe'],
    ],
    ['an argument is missing', 2, /Missing required argument 'note'/, ['note', 'show']],
    [
      'a command is unknown',
      2,
      /Unknown command 'serch' \(Did you mean search\?\)/,
      ['serch', 'x'],
    ],
    ['a command comes later', 2, /Unknown command 'lint'/, ['lint']],
    [
      'an option is unknown',
      2,
      /Unknown option '--jsn' \(Did you mean --json\?\)/,
      ['check', '--jsn'],
    ],
  ] as const)('%s', async (_what, status, says, args) => {
    expect(await attempt(...args)).toEqual(refusal(status, says))
  })

  it('a new note’s title exists', async () => {
    writeFileSync(at('text.md'), 'Another text')
    expect(await attempt('note', 'write', 'guide/Start here', 'text.md', '--new')).toEqual(
      refusal(3, /A note called “Start here” is already in this folder/),
    )
  })

  it('a title looks like a reference or holds a sign of links', async () => {
    writeFileSync(at('text.md'), 'Another text')
    expect(await attempt('note', 'write', 'C-12', 'text.md')).toEqual(
      refusal(2, /cannot be a note’s title/),
    )
    expect(await attempt('note', 'write', 'A|B', 'text.md')).toEqual(
      refusal(2, /cannot be a note’s title/),
    )
  })

  it('a note’s text is missing, binary or wrongly encoded', async () => {
    expect(await attempt('note', 'write', 'T', 'nowhere.md')).toEqual(
      refusal(3, /There is no file/),
    )
    expect(await attempt('note', 'write', 'T', 'picture.png')).toEqual(
      refusal(3, /does not hold text/),
    )
    expect(await attempt('note', 'write', 'T', 'latin1.txt')).toEqual(refusal(3, /encoding/))
    expect(await attempt('note', 'write', 'T', 'huge.txt')).toEqual(refusal(3, /200 MB/))
    expect(await attempt('note', 'write', 'T', '.')).toEqual(refusal(3, /“\.” cannot.*is a folder/))
  })
})

describe('a notebook stays as it is where it', () => {
  it('is already there', async () => {
    expect(await attempt('new', 'n.claimbook')).toEqual(
      refusal(3, /already exists\. It was not touched/),
    )
  })

  it('is missing', async () => {
    const { status, stderr } = await claimbook`--notebook none.claimbook claim list`
    expect(status).toBe(3)
    expect(stderr).toContain(`Make one with: claimbook new "${at('none.claimbook')}"`)
  })

  it('is the default one and not made yet', async () => {
    const { status, stderr } = await claimbook`claim list`
    expect([status, stderr]).toEqual([
      3,
      expect.stringMatching(/^There is no notebook .*claimbook new/),
    ])
  })

  it('is a foreign database', async () => {
    const db = new Database(at('foreign.claimbook'))
    db.exec('CREATE TABLE a (b); INSERT INTO a VALUES (1)')
    db.close()
    const before = dumpNotebook(at('foreign.claimbook'))
    const { status, stderr } = await claimbook`--notebook foreign.claimbook claim list`
    expect([status, stderr]).toEqual([3, expect.stringMatching(/is not a Claimbook notebook/)])
    expect(dumpNotebook(at('foreign.claimbook'))).toEqual(before)
  })

  it('is no database at all', async () => {
    const { status, stderr } = await claimbook`--notebook good.txt claim list`
    expect([status, stderr]).toEqual([3, expect.stringMatching(/is not a Claimbook notebook/)])
  })

  it('is of a newer Claimbook', async () => {
    copyFileSync(at('n.claimbook'), at('newer.claimbook'))
    const db = new Database(at('newer.claimbook'))
    db.pragma('user_version = 9999')
    db.close()
    const before = dumpNotebook(at('newer.claimbook'))
    const { status, stderr } = await claimbook`--notebook newer.claimbook note list`
    expect([status, stderr]).toEqual([
      3,
      expect.stringMatching(/made by a newer Claimbook \(format 9999/),
    ])
    expect(dumpNotebook(at('newer.claimbook'))).toEqual(before)
  })
})

describe('a query that is broken', () => {
  it('is wrong usage, with the place of the mistake', async () => {
    expect(await attempt('search', 'canola OR (')).toEqual(
      refusal(2, /^The query stops making sense at character \d+/),
    )
    expect(await attempt('search', 'topik:trade')).toEqual(
      refusal(2, /^The query stops making sense at character \d+/),
    )
  })
})

describe('a briefing with errors', () => {
  it('is a problem that was found, and nothing is written', async () => {
    const text = '---\nbriefing: assessment\nhandling: TLP:WHITE\n---\nA message.\n'
    await notebook.given(text)`note write Broken`
    const refused = refusal(1, /Broken cannot be exported yet: .*TLP:CLEAR/)
    expect(await attempt('export', 'Broken', '--to', 'pdf', '--out', 'broken.pdf')).toEqual(refused)
    expect(existsSync(at('broken.pdf'))).toBe(false)
  })

  it('is not what a note without a template is', async () => {
    const refused = refusal(3, /Start here is not a briefing\. Add a line “briefing: assessment”/)
    expect(await attempt('export', 'Start here', '--to', 'pdf')).toEqual(refused)
  })
})

describe('an export that cannot be written', () => {
  it.each([
    ['a folder is missing', 'nowhere/out.pdf', /its folder does not exist/],
    ['a file stands for a folder', 'good.txt/out.pdf', /a part of its path is a file/],
  ])('says that %s', async (_what, out, says) => {
    expect(await attempt('export', 'N-5', '--to', 'pdf', '--out', out)).toEqual(refusal(3, says))
  })

  it.each(['pdf', 'md', 'json'])('never takes the place of a notebook, as %s', async (to) => {
    for (const out of ['n.claimbook', './n.claimbook', 'other.claimbook']) {
      if (!existsSync(at(out))) await claimbook`new other.claimbook`
      const refused = refusal(3, /claimbook” cannot be written: it is a notebook/)
      expect(await attempt('export', 'N-5', '--to', to, '--out', out)).toEqual(refused)
    }
  })

  it('leaves a folder that has the file’s name alone', async () => {
    mkdirSync(at('out.pdf'))
    const { status, stdout } = await notebook`export N-5 --to pdf --out out.pdf`
    expect([status, stdout]).toEqual([0, expect.stringContaining(at('out.pdf/'))])
  })
})
