import { findJudgements } from '#data/markdown/judgements.ts'
import { findLinks } from '#data/markdown/links.ts'
import type { ParsedNote } from '#data/markdown/parse.ts'
import { findTopics } from '#data/markdown/topics.ts'
import { likelihoodOf, type ScaleId } from '#data/model/ratings.ts'
import { refNumber } from '#data/model/refs.ts'
import type { Ref } from '#data/model/refs.ts'
import { topicLevels } from '#data/model/topic.ts'
import type { NoteIndex } from '#data/store/note-index.ts'

/** Reads off a note's text what the notebook keeps beside it. */
export function readIndex(
  { tree, frontMatter }: ParsedNote,
  text: string,
  scale: ScaleId,
): NoteIndex {
  const topics = findTopics(tree, text).map(({ path }) => path)
  return {
    aliases: frontMatter.aliases,
    topics: [...new Set(topics)].filter((path) => topicLevels(path)),
    briefing: frontMatter.briefing,
    links: findLinks(tree, text),
    judgements: findJudgements(tree).flatMap((judgement) => {
      const { ref, likelihoodTerm, confidence, callText, citations } = judgement
      if (!ref) return []
      const claims = citations.map((citation) => citation.ref).filter(isClaim)
      return [
        {
          ref,
          call: callText,
          likelihood: likelihoodTerm ? likelihoodOf(likelihoodTerm, scale) : undefined,
          confidence,
          because: judgement.because?.text,
          until: judgement.until?.text,
          wouldChangeIf: judgement.wouldChangeIf?.text,
          restsOn: [...new Set(claims)],
        },
      ]
    }),
  }
}

function isClaim(ref: Ref<'claim' | 'source'>): ref is Ref<'claim'> {
  return refNumber('claim', ref) !== undefined
}
