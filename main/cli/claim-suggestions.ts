import type { Command } from 'commander'
import { say } from '#data/messages/index.ts'
import type { Ref } from '#data/model/refs.ts'
import { answer, type Desk, type Run } from './desk.ts'
import { readRef } from './options.ts'
import { indent, oneLine, type Paper } from './paper.ts'
import { claimSuggestionsValue, type ClaimSuggestionValue } from './values.ts'

/** The command `suggest`. */
export function addSuggestCommand(program: Command, run: Run): void {
  program
    .command('suggest')
    .description(say('cli.suggest'))
    .argument('<source>', say('cli.arg.source'), readRef('source'))
    .action(answer(run, suggestClaims, suggestionsText))
}

async function suggestClaims(
  { client }: Desk,
  ref: Ref<'source'>,
): Promise<ClaimSuggestionValue[]> {
  const { items } = await client.sources.suggest({ ref })
  return claimSuggestionsValue(await client.sources.get({ ref }), items)
}

/** A suggestion each: what is said, then by whom and of what kind, then the words. */
function suggestionsText(suggestions: readonly ClaimSuggestionValue[], paper: Paper): string {
  if (suggestions.length === 0) return say('cli.none.suggestions')
  return suggestions.map((each) => suggestionText(each, paper)).join('\n\n')
}

function suggestionText(each: ClaimSuggestionValue, paper: Paper): string {
  const { statement, speaker, kind, on, topics, alike, claims, start, end, exact } = each
  const facts = [speaker, kind, on ?? '', ...topics, ...claims, ...alike.map((ref) => `≈ ${ref}`)]
  return [
    paper.bold(oneLine(statement)),
    indent(facts.filter((fact) => fact !== '').join(' · '), '  '),
    indent(paper.faint(`${start}–${end}  “${oneLine(exact)}”`), '  '),
  ].join('\n')
}
