// The two packages that go to a registry, and what their manifests say there.
import { readManifest } from './sources.ts'
import type { Manifest } from './sources.ts'

export interface PackagePlan {
  readonly name: string
  /** Files of ours that users reach: all that these import is packed, and nothing else. */
  readonly entries: readonly string[]
  readonly hasTypes: boolean
  /** Read at run time, not imported: below the repository, and below `dist` in the same place. */
  readonly assets: readonly string[]
  /** Files that only a package has, by their place below `dist`. */
  readonly made: Readonly<Record<string, string>>
  /** Below the repository. */
  readonly readme: string
  readonly manifest: object
}

/** The SDK: every door but that of the tests. */
export function planMerchant(): PackagePlan {
  const own = readManifest('packages/merchant')
  const doors = Object.entries(own.exports ?? {}).filter(([door]) => door !== './testing')
  const target = (file: string, end: string): string =>
    `./dist/merchant/${file.slice(2).replace(/\.ts$/, end)}`
  const exports = doors.map(([door, file]) => [
    door,
    { types: target(file, '.d.ts'), default: target(file, '.js') },
  ])
  const { peerDependencies, peerDependenciesMeta, engines } = own
  return {
    name: own.name,
    entries: doors.map(([, file]) => `packages/merchant/${file.slice(2)}`),
    hasTypes: true,
    assets: [],
    made: {},
    readme: 'packages/merchant/README.md',
    manifest: {
      ...sayOf(own, own.name),
      exports: { ...(Object.fromEntries(exports) as object), './package.json': './package.json' },
      sideEffects: false,
      engines,
      dependencies: foreignOf([own]),
      peerDependencies,
      peerDependenciesMeta,
    },
  }
}

// What the command is put together from. Simulation, tests and stand-ins of browsers stay at home.
const partsOfTallystick = [
  'cli',
  'network',
  'ledger',
  'audit',
  'stand-ins',
  'money',
  'proofs',
  'addresses',
]

/** The command, with the network in it: a program and no library, so that it has no types. */
export function planTallystick(): PackagePlan {
  const cli = readManifest('packages/cli')
  const parts = partsOfTallystick.map((part) => readManifest(`packages/${part}`))
  return {
    name: 'tallystick',
    entries: ['packages/cli/src/main.ts'],
    hasTypes: false,
    assets: ['packages/network/migrations', 'packages/network/src'],
    // The network reads its version there.
    made: { 'network/package.json': JSON.stringify({ version: cli.version, type: 'module' }) },
    readme: 'packages/packing/tallystick.md',
    manifest: {
      ...sayOf(cli, 'tallystick'),
      bin: { tallystick: 'dist/cli/src/main.js' },
      exports: { './package.json': './package.json' },
      engines: cli['engines'],
      dependencies: foreignOf(parts),
      optionalDependencies: readManifest('packages/network')['optionalDependencies'],
    },
  }
}

function sayOf({ version, description, license }: Manifest, name: string): object {
  return { name, version, description, license, type: 'module', files: ['dist'] }
}

/** What is not ours; ours is packed along. */
function foreignOf(parts: readonly Manifest[]): object {
  const all = parts.flatMap(({ dependencies = {} }) => Object.entries(dependencies))
  const foreign = all.filter(([name]) => !name.startsWith('@tallystick/'))
  return Object.fromEntries(foreign.sort(([one], [other]) => (one < other ? -1 : 1)))
}
