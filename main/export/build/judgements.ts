import type { Callout } from '#data/markdown/nodes.ts'
import { type JudgementLine, readJudgement } from '#data/markdown/judgements.ts'
import { sayDate } from '#data/messages/dates.ts'
import { say } from '#data/messages/index.ts'
import { isEdtf } from '#data/model/dates.ts'
import { type Confidence, likelihoodOf } from '#data/model/ratings.ts'
import type { Inline, JudgementBlock } from '../document.ts'
import { textOf } from './text-of.ts'
import { plain, type Writing } from './writing.ts'

/**
 * A judgement as ICD 203 wants it told: the call with its likelihood, then confidence and its ground
 * in a sentence of their own. The callout's heading is data and is never printed.
 */
export function writeJudgement(node: Callout, writing: Writing): JudgementBlock {
  const { ref, likelihoodTerm, confidence, because, ...judgement } = readJudgement(node)
  const [first, ...rest] = judgement.call
  const call = first?.type === 'paragraph' ? writing.inlines(first.children) : []
  const fact = (label: string, line: JudgementLine | undefined) =>
    line ? [{ label, c: inDays(writing.inlines(line.nodes)) }] : []
  return {
    t: 'judgement',
    id: '',
    ref,
    band:
      likelihoodTerm === undefined ? undefined : likelihoodOf(likelihoodTerm, writing.scale)?.band,
    call,
    confidence: confidenceSentence(confidence, because && writing.inlines(because.nodes)),
    c: writing.blocks(first?.type === 'paragraph' ? rest : judgement.call),
    facts: [
      ...(confidence ? [] : fact(say('press.because'), because)),
      ...fact(say('press.until'), judgement.until),
      ...fact(say('press.would-change-if'), judgement.wouldChangeIf),
    ],
  }
}

/** Stands for the ground while the sentence around it is made. */
const PLACE = '\u0000'

function confidenceSentence(
  confidence: Confidence | undefined,
  because: readonly Inline[] | undefined,
): Inline[] {
  if (confidence === undefined) return []
  if (because === undefined || textOf(because).trim() === '') {
    return [plain(say('press.confidence-alone', { confidence }))]
  }
  const values = { confidence, reason: PLACE }
  const [before = '', after = ''] = say('press.confidence-because', values).split(PLACE)
  return endSentence([plain(before), ...because, ...(after === '' ? [] : [plain(after)])])
}

/** A full stop at the end, before the number of a note that stands there. */
function endSentence(inlines: readonly Inline[]): Inline[] {
  if (/[.!?]["”’)]?\s*$/.test(textOf(inlines))) return [...inlines]
  const last = inlines.at(-1)
  return last?.t === 'cite' ? [...inlines.slice(0, -1), plain('.'), last] : [...inlines, plain('.')]
}

/** A date is said in words; anything else stands as written. */
function inDays(inlines: Inline[]): Inline[] {
  const text = textOf(inlines).trim()
  if (!isEdtf(text)) return inlines
  return [plain(sayDate(text)), ...inlines.filter(({ t }) => t === 'cite')]
}
