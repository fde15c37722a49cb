/** Topics and judgements that rest on little. ICU MessageFormat. */
export const windowGaps = {
  'window.view.gaps': 'Gaps',
  'window.gaps.open': 'Show gaps',
  'window.gaps.hint': 'What rests on little',
  'window.gaps.lead':
    'Topics and judgements that rest on one speaker, on nothing that is graded, or on nothing said lately. Claims that were superseded, refuted or retracted do not count.',
  'window.gaps.before': 'Nothing said since',
  'window.gaps.none':
    'No gaps: everything rests on several speakers, on grades, and on recent words.',
  'window.gaps.topics': 'Topics',
  'window.gaps.judgements': 'Judgements',
  'window.gaps.judgements.no-search':
    'These cannot be saved as searches: a search has no words for what a judgement rests on.',
  'window.gaps.claims': '{count, plural, =0 {no claims} one {# claim} other {# claims}}',
  'window.gaps.why.one-speaker': 'All of it is said by {speaker}.',
  'window.gaps.why.ungraded': 'None of it is graded, or it cannot be judged.',
  'window.gaps.why.old': 'The last of it was said by {last}.',
  'window.gaps.why.nothing': 'It rests on no claim that still holds.',
  'window.gaps.show': 'Show claims',
  'window.gaps.show.of': 'Show claims of {topic}: {why}',
  'window.gaps.save': 'Save as search',
  'window.gaps.save.of': 'Save as search, {topic}: {why}',
  'window.gaps.saved': 'Saved as “{name}”.',
  'window.gaps.kept': 'Saved',
  'window.gaps.name.one-speaker': 'Gap in {topic}: one speaker',
  'window.gaps.name.ungraded': 'Gap in {topic}: ungraded',
  'window.gaps.name.old': 'Gap in {topic}: old',
  'window.gaps.topic': 'Rests on little',
  'window.gaps.more': 'The first {shown} of {total} are shown.',
} as const
