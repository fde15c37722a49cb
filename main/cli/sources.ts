import { type Command, Option } from 'commander'
import { say } from '#data/messages/index.ts'
import type { Edtf } from '#data/model/dates.ts'
import type { Reliability, TlpLabel } from '#data/model/ratings.ts'
import type { Ref } from '#data/model/refs.ts'
import { SOURCE_TYPES, type SourceType } from '#data/model/source.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { UsageError } from './failure.ts'
import {
  option,
  orNone,
  readDateOption,
  readHandling,
  readRef,
  readRefList,
  readReliability,
  readText,
  readUrl,
  readYesNo,
} from './options.ts'
import { editedText, sourceTable, sourceText } from './source-text.ts'
import { readTextFile } from './text-file.ts'
import { addThingHistory } from './thing-history.ts'
import { type EditedSource, type SourceValue, sourceValue } from './values.ts'

/** The commands `source …`. */
export function addSourceCommands(program: Command, run: Run): void {
  const source = program.command('source').description(say('cli.source')).helpCommand(false)

  source
    .command('list')
    .description(say('cli.source.list'))
    .action(answer(run, listSources, sourceTable))

  source
    .command('show')
    .description(say('cli.source.show'))
    .argument('<source>', say('cli.arg.source'), readRef('source'))
    .action(answer(run, getSource, sourceText))

  const edit = source
    .command('edit')
    .description(say('cli.source.edit'))
    .argument('<source>', say('cli.arg.source'), readRef('source'))
  for (const each of editOptions()) edit.addOption(each)
  edit.action(answer(run, editSource, editedText))

  source
    .command('transcribe')
    .description(say('cli.source.transcribe'))
    .argument('<source>', say('cli.arg.source'), readRef('source'))
    .argument('[file]', say('cli.arg.transcription'), '-')
    .action(answer(run, transcribeSource, sourceText))

  addThingHistory(source, 'source', run)
}

async function transcribeSource(
  desk: Desk,
  ref: Ref<'source'>,
  file: string,
): Promise<SourceValue> {
  const text = await readTextFile(desk, file)
  return sourceValue(await desk.client.sources.transcribe({ ...desk.act(), ref, text }))
}

interface EditOptions {
  readonly title?: string
  readonly type?: SourceType
  readonly publisher?: string | null
  readonly author?: string | null
  readonly url?: string | null
  readonly published?: Edtf | null
  readonly accessed?: Edtf | null
  readonly language?: string | null
  readonly reliability?: Reliability | null
  readonly descriptor?: string | null
  readonly handling?: TlpLabel | null
  readonly classification?: string | null
  readonly mayBeQuoted?: boolean
  readonly derivedFrom?: readonly Ref<'source'>[]
  readonly why?: string
  /** The file of a corrected text. */
  readonly text?: string
}

function editOptions(): Option[] {
  return [
    option('--title <title>', say('cli.opt.title'), readText),
    new Option('--type <type>', say('cli.opt.type')).choices([...SOURCE_TYPES]),
    option('--publisher <name>', say('cli.opt.publisher'), orNone(readText)),
    option('--author <name>', say('cli.opt.author'), orNone(readText)),
    option('--url <url>', say('cli.opt.url'), orNone(readUrl)),
    option('--published <date>', say('cli.opt.published'), orNone(readDateOption)),
    option('--accessed <date>', say('cli.opt.accessed'), orNone(readDateOption)),
    option('--language <tag>', say('cli.opt.language'), orNone(readText)),
    option('--reliability <A-F>', say('cli.opt.reliability'), orNone(readReliability)),
    option('--descriptor <text>', say('cli.opt.descriptor'), orNone(readText)),
    option('--handling <label>', say('cli.opt.handling'), orNone(readHandling)),
    option('--classification <text>', say('cli.opt.classification'), orNone(readText)),
    option('--may-be-quoted <yes|no>', say('cli.opt.may-be-quoted'), readYesNo),
    option('--derived-from <source>', say('cli.opt.derived-from'), readRefList('source')),
    option('--text <file>', say('cli.opt.text-file'), readText),
    option('--why <text>', say('cli.opt.why'), readText),
  ]
}

async function listSources({ client }: Desk): Promise<SourceValue[]> {
  const sources = await client.sources.list()
  return Promise.all(sources.map(async ({ ref }) => sourceValue(await client.sources.get({ ref }))))
}

async function getSource({ client }: Desk, ref: Ref<'source'>): Promise<SourceValue> {
  return sourceValue(await client.sources.get({ ref }))
}

async function editSource(
  desk: Desk,
  ref: Ref<'source'>,
  { why, text: file, ...fields }: EditOptions,
): Promise<EditedSource> {
  const { client, act } = desk
  const changes = Object.values(fields).some((value) => value !== undefined)
  if (!changes && file === undefined) throw new UsageError(say('cli.usage.nothing-to-change'))
  // A file that cannot be read changes nothing.
  const text = file === undefined ? undefined : await readTextFile(desk, file)
  if (changes) await client.sources.edit({ ...act(), ref, fields, why })
  if (text === undefined) return sourceValue(await client.sources.get({ ref }))
  const { became } = await client.sources.correct({ ...act(), ref, text })
  return { ...sourceValue(await client.sources.get({ ref })), became }
}
