// What is in the packed files, and what their manifests promise: nothing of ours that only works here.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { buildAll } from './build-all.ts'
import type { BuiltPackage } from './build-package.ts'
import { findImports, repository } from './sources.ts'

const out = mkdtempSync(path.join(os.tmpdir(), 'tallystick-packed-'))
after(() => rmSync(out, { recursive: true, force: true }))

const { merchant, tallystick } = buildAll(out)
const bin = (name: string): string => path.join(repository, 'node_modules/.bin', name)

interface PackedManifest {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly engines: { readonly node: string }
  readonly dependencies: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: unknown
  readonly scripts?: unknown
}

function readManifest({ folder }: BuiltPackage): PackedManifest {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as PackedManifest
}

/** By the tarball itself: what `files` leaves out is not in it. */
function listFiles({ tarball }: BuiltPackage): readonly string[] {
  const printed = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
  return printed
    .split('\n')
    .filter(Boolean)
    .map((name) => name.replace(/^package\//, ''))
}

for (const built of [merchant, tallystick]) {
  test(`${built.name}: README, licence and built files are packed, and nothing that only we need`, () => {
    const names = listFiles(built)
    for (const needed of ['README.md', 'LICENSE', 'package.json']) assert.ok(names.includes(needed))
    const rest = names.filter((name) => !name.startsWith('dist/'))
    assert.deepEqual(rest.sort(), ['LICENSE', 'README.md', 'package.json'])
    const strange =
      /\.test\.|\/(testing|journeys|gallery\/testing)\/|[^d]\.ts$|\.env|\.tallystick|node_modules/
    assert.deepEqual(
      names.filter((name) => strange.test(name)),
      [],
    )
    for (const name of names) {
      const text = readFileSync(path.join(built.folder, name), 'latin1')
      assert.ok(!text.includes(repository), `${name} names a folder of this machine`)
    }
  })

  test(`${built.name}: the manifest is that of a package on its own`, () => {
    const manifest = readManifest(built)
    assert.equal(manifest.license, 'Apache-2.0')
    assert.equal(manifest.version, readRootVersion())
    assert.deepEqual([manifest.devDependencies, manifest.scripts], [undefined, undefined])
    const asked = { ...manifest.dependencies, ...manifest.optionalDependencies }
    for (const [name, range] of Object.entries(asked)) {
      assert.ok(!name.startsWith('@tallystick/'), name)
      assert.match(range, /^\^?\d+\.\d+\.\d+/, `${name}: ${range}`)
    }
  })

  test(`${built.name}: whatever it imports is in it, or in its manifest`, () => {
    const { dependencies, peerDependencies = {} } = readManifest(built)
    const known = new Set([...Object.keys(dependencies), ...Object.keys(peerDependencies)])
    const names = new Set(listFiles(built))
    for (const name of names) {
      if (!/\.(js|d\.ts)$/.test(name)) continue
      for (const { fileName } of findImports(readFileSync(path.join(built.folder, name), 'utf8'))) {
        const target = path.join(path.dirname(name), fileName)
        const isThere = fileName.startsWith('.')
          ? names.has(name.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target)
          : fileName.startsWith('node:') || known.has(packageOf(fileName))
        assert.ok(isThere, `${name}: ${fileName}`)
      }
    }
  })

  test(`${built.name}: publint and are-the-types-wrong find nothing`, () => {
    const env = {
      ...process.env,
      PATH: `${path.dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
    }
    execFileSync(bin('publint'), ['--strict', built.tarball], { env })
    const options = ['--profile', 'esm-only', '--no-definitely-typed', '--format', 'ascii']
    execFileSync(bin('attw'), [...options, built.tarball], { env })
  })
}

function readRootVersion(): string {
  const text = readFileSync(path.join(repository, 'package.json'), 'utf8')
  return (JSON.parse(text) as PackedManifest).version
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

test('the SDK has at most two dependencies, no types of Node, and none of our other packages', () => {
  assert.ok(Object.keys(readManifest(merchant).dependencies).length <= 2)
  assert.equal(readManifest(merchant).engines.node, '>=20.19.0')
  for (const name of listFiles(merchant).filter((one) => one.endsWith('.d.ts'))) {
    const text = readFileSync(path.join(merchant.folder, name), 'utf8')
    for (const { fileName } of findImports(text)) assert.doesNotMatch(fileName, /^node:/, name)
  }
})

test('each door of the SDK is packed, but for the one that tests stand on', () => {
  const sources = JSON.parse(
    readFileSync(path.join(repository, 'packages/merchant/package.json'), 'utf8'),
  ) as { readonly exports: object }
  const packed = (readManifest(merchant) as unknown as { readonly exports: object }).exports
  const doors = Object.keys(sources.exports).filter((door) => door !== './testing')
  assert.deepEqual(Object.keys(packed), [...doors, './package.json'])
})

test('migrations, stylesheets, fonts and icons come along with the command', () => {
  const names = listFiles(tallystick)
  for (const name of readdirSync(path.join(repository, 'packages/network/migrations'))) {
    assert.ok(names.includes(`dist/network/migrations/${name}`), name)
  }
  for (const end of ['.css', '.woff2', '.png', 'service-worker.js']) {
    assert.ok(
      names.some((name) => name.endsWith(end)),
      end,
    )
  }
})
