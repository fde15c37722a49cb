/** Pairs of claims that are proposed, and why, for the window and the command line. ICU MessageFormat. */
export const proposals = {
  'proposal.kind.contradiction': 'Perhaps contradicts',
  'proposal.kind.duplicate': 'Perhaps the same as',
  'proposal.clash.opposite': '“{one}” against “{other}”',
  'proposal.clash.negated': 'only one of them negates “{one}”',
  'proposal.clash.denied': 'only one of them says “{one}{other}”',
  'proposal.clash.figure': '{one} against {other}',
  'proposal.clash.year': '{one} against {other}',
  'proposal.alike': '{alike} % of the wording alike',
  'proposal.entities': 'both by or about {names}',
  'proposal.topics': 'both of {names}',
  'proposal.date.same': 'of one time',
  'proposal.date.near': 'said within a month',
  'proposal.date.unknown': 'without dates to compare',
  'proposal.speaker': 'by one speaker',
} as const
