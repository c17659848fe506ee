// A copy of the checkout's sources in a temporary folder, so that what a test plants is seen by nobody else.
import { cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const copied = [
  'examples',
  'packages',
  'checks',
  'rooms.cjs',
  '.dependency-cruiser.cjs',
  'tsconfig.json',
  'package.json',
]
const modules = 'node_modules'

/** Whoever asked for the folder removes it. Packages from npm are links to those of the checkout. */
export function copyTree(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tallystick-tree-'))
  const isSource = (name: string): boolean => path.basename(name) !== modules
  for (const name of copied) {
    cpSync(name, path.join(folder, name), { recursive: true, filter: isSource })
  }
  mkdirSync(path.join(folder, modules))
  for (const name of readdirSync(modules)) {
    const target = path.resolve(modules, name)
    // The links of the workspace are relative: copied as they are, they lead to the copies.
    if (name === '@tallystick')
      cpSync(target, path.join(folder, modules, name), { recursive: true, verbatimSymlinks: true })
    else
      symlinkSync(
        target,
        path.join(folder, modules, name),
        lstatSync(target).isDirectory() ? 'dir' : 'file',
      )
  }
  return folder
}
