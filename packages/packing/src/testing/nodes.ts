// The Nodes that the SDK promises to run on: the one of this process, and those that `npm run nodes` puts beside it.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export interface OtherNode {
  readonly major: number
  readonly file: string
  /** Why a test cannot be run with it; false where it is here. */
  readonly skip: string | false
}

const folder = fileURLToPath(new URL('../../nodes/node_modules', import.meta.url))

/** Oldest first. */
export const nodes: readonly OtherNode[] = [...[20, 22, 24].map(findNode), presentNode()]

function findNode(major: number): OtherNode {
  const name = `node-${major}-${process.platform}-${process.arch}`
  const file = path.join(folder, name, 'bin/node')
  const skip = existsSync(file) ? false : `no Node ${major} here: npm run nodes`
  return { major, file, skip }
}

function presentNode(): OtherNode {
  return { major: Number(process.versions.node.split('.')[0]), file: process.execPath, skip: false }
}
