import type { Command } from 'commander'
import { say } from '#data/messages/index.ts'
import { fold } from '#data/model/fold.ts'
import { Problem } from '#data/model/problem.ts'
import type { TrashItem } from '#data/model/trash.ts'
import type { SavedSearch } from '#preload/contract/searches.ts'
import { deletedText } from './deletions.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { readText } from './options.ts'
import { type Paper, table } from './paper.ts'

/** The commands `saved …`. */
export function addSavedCommands(program: Command, run: Run): void {
  const saved = program.command('saved').description(say('cli.saved')).helpCommand(false)

  saved
    .command('list')
    .description(say('cli.saved.list'))
    .action(answer(run, listSaved, savedTable))

  saved
    .command('add')
    .description(say('cli.saved.add'))
    .argument('<name>', say('cli.arg.saved'), readText)
    .argument('<query...>', say('cli.arg.query'))
    // `-word` leaves results out; it is no option.
    .allowUnknownOption()
    .action(answer(run, addSaved, ({ name }) => name))

  saved
    .command('delete')
    .description(say('cli.saved.delete'))
    .argument('<name>', say('cli.arg.saved'), readText)
    .action(answer(run, deleteSaved, deletedText))
}

function listSaved({ client }: Desk): Promise<SavedSearch[]> {
  return client.searches.list()
}

function addSaved({ client, act }: Desk, name: string, words: string[]): Promise<SavedSearch> {
  return client.searches.save({ ...act(), name, query: words.join(' ') })
}

async function deleteSaved({ client, act }: Desk, name: string): Promise<TrashItem[]> {
  const all = await client.searches.list()
  const found = all.find((search) => fold(search.name) === fold(name))
  if (!found) throw new Problem('not-found', { what: 'saved search', name })
  return (await client.searches.remove({ ...act(), uuid: found.uuid })).items
}

function savedTable(searches: readonly SavedSearch[], paper: Paper): string {
  if (searches.length === 0) return say('cli.none.saved')
  const rows = searches.map(({ name, query, total }) => [String(total ?? '–'), name, query])
  const headings = [say('cli.head.found'), say('cli.head.name'), say('cli.head.query')]
  return table(headings, rows, paper)
}
