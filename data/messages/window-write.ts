/** Texts of writing: the note, its companion and inspector, and what leaves as a briefing. */
export const windowWrite = {
  'window.note.mode': 'Edit, split or preview the note',
  'window.note.words': '{count, plural, one {# word} other {# words}}',
  'window.note.insert': 'Insert the selected claim at the note’s caret',

  'window.companion.claims.search': 'Search claims',
  'window.companion.claims.none': 'No claim holds these words. Take one away.',
  'window.companion.preview.none': 'Open a note at the left to see it as its readers will.',
  'window.companion.claims.hint': 'inserts the claim',

  'window.grounds': 'Grounds',
  'window.links': 'Links',
  'window.outline': 'Outline',
  'window.outline.none': 'No headings yet. A line that begins with # is one.',
  'window.grounds.judgement': 'Judgement, line {line}',
  'window.grounds.sentence': 'Sentence, line {line}',
  'window.grounds.note': 'The whole note',
  'window.grounds.none': 'Nothing is cited here. Type [[ and words of a claim to cite it.',
  'window.grounds.likelihood': 'Likelihood',
  'window.grounds.band': '{percent} %, {scale}',
  'window.grounds.confidence': 'Confidence',
  'window.grounds.rests': 'Rests on',
  'window.grounds.claims':
    '{claims, plural, =0 {no claim} one {# claim} other {# claims}}, {speakers, plural, one {# speaker} other {# speakers}}',
  'window.grounds.trouble':
    '{fallen, plural, =0 {} one {# claim is not open} other {# claims are not open}}{both, select, yes {, } other {}}{unsourced, plural, =0 {} one {# unsourced} other {# unsourced}}',

  'window.export.title': 'Export {title}',
  'window.export.template': 'Template',
  'window.export.to': 'To',
  'window.export.handling': 'Handling',
  'window.export.marking': 'Marking',
  'window.export.unset': 'none',
  'window.export.where': 'These are read from the note’s front matter; change them there.',
  'window.export.standard': 'Format',
  'window.export.standard.a-3a': 'PDF/A-3a, tagged',
  'window.export.standard.ua-1': 'PDF/UA-1, accessible',
  'window.export.standard.plain': 'Plain PDF',
  'window.export.leaves': 'What leaves this notebook',
  'window.export.evidence.references': 'References only',
  'window.export.evidence.quotations': 'References and quotations',
  'window.export.evidence.none': 'No evidence attached',
  'window.export.cited':
    'Cited: {claims, plural, one {# claim} other {# claims}}, {sources, plural, one {# source} other {# sources}}',
  'window.export.stays':
    'Stays here: {comments, plural, =0 {} one {# comment, } other {# comments, }}{uncited, plural, one {# uncited claim} other {# uncited claims}}, all source files.',
  'window.export.before': 'Before it goes out',
  'window.export.ready': 'Nothing stands in the way.',
  'window.export.fallen': '{ref} is {status}',
  'window.export.unsourced': '{ref} is unsourced',
  'window.export.missing': '“{text}” leads nowhere',
  'window.export.not-briefing':
    'This note is not a briefing. Add a line “briefing: assessment” to its front matter.',
  'window.export.last': 'The last export',
  'window.export.facts':
    '{file}: {pages, plural, one {# page} other {# pages}}, {citations, plural, one {# citation} other {# citations}}',
} as const
