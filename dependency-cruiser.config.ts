import type { IConfiguration } from 'dependency-cruiser'

type Rule = NonNullable<IConfiguration['forbidden']>[number]

const pureData = [
  'data/model',
  'data/messages',
  'data/markdown',
  'data/query',
  'data/tradecraft',
  'data/sample',
]
const nouns = [
  'intake',
  'notes',
  'claims',
  'sources',
  'topics',
  'search',
  'briefings',
  'commands',
  'history',
  'backups',
  'trash',
  'review',
  'gaps',
].map((noun) => `renderer/${noun}`)
const readers = ['main/import', 'main/suggest']
const shells = ['main/shells/electron', 'main/shells/browser']

/** What the shells and the command line stand on. */
const service = [...pureData, 'preload/contract', 'preload/bridges', 'main/notebook', 'main/ports']
const view = [...pureData, 'preload/contract', 'renderer/api', 'renderer/ui', 'renderer/editor']

/** The directions of docs/architecture.md: each room, and the rooms it may import beside itself. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  'data/model': [],
  'data/messages': ['data/model', 'data/markdown'],
  'data/query': ['data/model', 'data/messages'],
  'data/markdown': ['data/model', 'data/messages', 'data/query'],
  'data/tradecraft': ['data/model', 'data/messages', 'data/markdown'],
  'data/sample': ['data/model', 'data/messages'],
  'data/store': pureData,
  'preload/contract': ['data/model', 'data/messages', 'data/query'],
  'preload/bridges': ['data/model', 'data/messages', 'preload/contract'],
  'preload/index.ts': ['preload/contract', 'preload/bridges'],
  // The store, to tell a notebook from other files: an export never takes its place.
  'main/ports': [...pureData, 'data/store'],
  ...each(readers, pureData),
  'main/export': [...pureData, 'data/store', 'main/ports'],
  'main/notebook': [
    ...pureData,
    'data/store',
    'preload/contract',
    ...readers,
    'main/export',
    'main/ports',
  ],
  // The store, for its lock: who has a notebook open, and how that one is reached.
  'main/local': [...service, 'data/store'],
  'main/shells': [...service, 'main/local'],
  ...each(shells, [...service, 'main/local', 'main/shells']),
  'main/shells/index.ts': [...service, 'main/local', 'main/shells', 'main/shells/browser'],
  'main/cli': [...service, 'main/local', 'main/import', 'main/shells/index.ts'],
  'main/index.ts': ['data/messages', 'main/shells/electron'],
  'renderer/api': [...pureData, 'preload/contract', 'preload/bridges'],
  'renderer/ui': [...pureData, 'renderer/api'],
  'renderer/editor': view,
  ...each(nouns, view),
  'renderer/app': [...view, ...nouns, 'preload/bridges'],
}

/** Rooms that are not the folder of their name. */
const places: Readonly<Record<string, string>> = {
  'preload/index.ts': '^preload/index[.]ts$',
  'main/index.ts': '^main/index[.]ts$',
  // ports.ts, and beside it what stands behind the ports on Node.
  'main/ports': '^main/(?!index[.])[^/]+[.]ts$',
  // What the shells share, and apart from it index.ts, which chooses one.
  'main/shells': '^main/shells/(?!index[.])[^/]+[.]ts$',
  'main/shells/index.ts': '^main/shells/index[.]ts$',
  'renderer/app': '^renderer/(app/|[^/]+$)',
}

/** Packages that one place alone may import. */
const keepers: Readonly<Record<string, readonly string[]>> = {
  electron: ['main/shells/electron', 'main/index.ts', 'preload/index.ts'],
  'better-sqlite3': ['data/store'],
}

/** Rooms that run where there is no Node. */
const withoutNode = [...pureData, 'preload', 'renderer']

/** Where one room takes another as types only: `[room, other, why]`. */
const asTypes: readonly (readonly [string, string, string])[] = [
  ['renderer', 'preload/contract', 'zod stays out of the bundle of the window'],
  ['data/messages', 'data/markdown', 'the catalogue gives words to its problems, and runs nothing'],
]

const directions = Object.entries(rooms).map(([room, allowed]): Rule => ({
  name: `direction:${room}`,
  comment: `${room} may import ${allowed.join(', ') || 'no other room'}`,
  severity: 'error',
  from: { path: inside(room) },
  to: { path: '^(data|preload|main|renderer|tests)/', pathNot: [room, ...allowed].map(inside) },
}))

const kept = Object.entries(keepers).map(([name, homes]): Rule => ({
  name: `only-home:${name}`,
  comment: `only ${homes.join(', ')} may import ${name}`,
  severity: 'error',
  from: { path: '^(data|preload|main|renderer)/', pathNot: homes.map(inside) },
  to: { path: [`node_modules/${name}/`, `^${name}$`] },
}))

const typesOnly = asTypes.map(([room, other, why]): Rule => ({
  name: `as-types:${room}`,
  comment: `${room} takes ${other} as types only: ${why}`,
  severity: 'error',
  from: { path: inside(room) },
  to: { path: inside(other), dependencyTypesNot: ['type-only'] },
}))

const config: IConfiguration = {
  forbidden: [
    ...directions,
    ...kept,
    ...typesOnly,
    {
      name: 'no-node',
      comment: 'these rooms also run in a page, where there is no Node',
      severity: 'error',
      from: { path: withoutNode.map(inside) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-room',
      comment: 'every file stands in a room that has a direction',
      severity: 'error',
      from: { path: '^(data|preload|main|renderer)/', pathNot: Object.keys(rooms).map(inside) },
      to: {},
    },
    {
      name: 'no-cycle',
      comment: 'imports run one way; type imports too, since the parser cannot tell them apart',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'an import that cannot be found would slip past every other rule',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]css$' },
    skipAnalysisNotInRules: true,
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.d.ts'],
    },
    progress: { type: 'none' },
  },
}

export default config

/** A pattern for what stands in a room. */
function inside(room: string): string {
  return places[room] ?? `^${room}/`
}

function each(names: readonly string[], allowed: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(names.map((name) => [name, [...allowed]]))
}
