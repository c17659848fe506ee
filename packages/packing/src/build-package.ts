// Writes one package as a registry wants it: JavaScript, declarations, manifest, README, licence; then packs it.
import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PackagePlan } from './describe-packages.ts'
import { followImports, repository } from './sources.ts'
import type { Sources } from './sources.ts'
import { declareTypes, placeOf, redirectImports, toJavaScript } from './translate.ts'

export interface BuiltPackage {
  readonly name: string
  /** What is packed. */
  readonly folder: string
  /** The packed file. */
  readonly tarball: string
}

/** @param out a folder; the package's own below it is made anew. */
export function buildPackage(plan: PackagePlan, out: string): BuiltPackage {
  const folder = path.join(out, plan.name.replace('@tallystick/', ''))
  rmSync(folder, { recursive: true, force: true })
  const code = followImports(plan.entries, toJavaScript)
  writeAll(folder, code, '.js')
  if (plan.hasTypes)
    writeAll(folder, followImports(plan.entries, declareTypes(plan.entries)), '.d.ts')
  for (const asset of plan.assets) copyAsset(asset, path.join(folder, 'dist', placeOf(asset)))
  for (const [place, text] of Object.entries(plan.made)) {
    writeFileSync(path.join(folder, 'dist', place), text)
  }
  copyFileSync(path.join(repository, plan.readme), path.join(folder, 'README.md'))
  copyFileSync(path.join(repository, 'LICENSE'), path.join(folder, 'LICENSE'))
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(plan.manifest, null, 2)}\n`)
  return { name: plan.name, folder, tarball: pack(folder, out) }
}

function writeAll(folder: string, { files }: Sources, end: '.js' | '.d.ts'): void {
  for (const [file, text] of files) {
    const target = path.join(folder, 'dist', placeOf(file).replace(/\.ts$/, end))
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, redirectImports(file, text))
  }
}

/** Of a folder with code in it what is no code: stylesheets, scripts of pages, fonts, pictures. */
function copyAsset(asset: string, to: string): void {
  cpSync(path.join(repository, asset), to, {
    recursive: true,
    filter: (from) =>
      statSync(from).isDirectory() ? !/\/(testing|journeys)$/.test(from) : !/\.(ts|md)$/.test(from),
  })
}

function pack(folder: string, out: string): string {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', out, '--loglevel=error']
  const printed = execFileSync('npm', args, { cwd: folder, encoding: 'utf8' })
  const packed = Object.values(JSON.parse(printed) as object) as { filename: string }[]
  return path.join(out, packed[0]?.filename ?? '')
}
