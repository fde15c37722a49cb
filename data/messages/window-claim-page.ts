/** Texts of the window about one claim: what corroborates it, and its page. ICU MessageFormat. */
export const windowClaimPage = {
  'window.corroboration': 'Corroboration',
  'window.corroboration.verdict':
    '{corroborated, select, yes {Corroborated by {speakers, number} independent speakers.} other {Not corroborated: {speakers, plural, =0 {no speaker has a source here.} other {one speaker only.}}}}',
  'window.corroboration.this': 'this claim',
  'window.corroboration.counted': 'counts, by {source}',
  'window.corroboration.unsourced': 'not counted: no source states it',
  'window.corroboration.same-speaker': 'not counted: same speaker as {as}',
  'window.corroboration.same-source': 'not counted: rests on {source}, as {as} does',
  'window.corroboration.derives': 'not counted: {source} goes back to {origin}, as {as} does',
  'window.corroboration.fallen': 'not counted: {status}',
  'window.claim.page': 'Open the page of {ref}',
  'window.evidence.page': 'page {page}',
  'window.evidence.region':
    'Part of the picture: {x} % from the left, {y} % from the top, {width} % wide, {height} % high',
  'window.split.open': 'Split {ref}…',
  'window.split.title': 'Split {ref} into two claims',
  'window.split.first': '{ref} stays as',
  'window.split.second': 'A claim of its own',
  'window.split.goes': 'What goes to which',
  'window.split.side.first': 'First',
  'window.split.side.second': 'Second',
  'window.split.side.both': 'Both',
  'window.split.what':
    'Citations, relations and grades stay with {ref}. The second has the same speaker, kind and dates, and is ungraded.',
  'window.split.do': 'Split',
  'window.split.done': '{ref} was split: {second} is a claim of its own.',
} as const
