// The public keys of heads, made from the keys of a data folder: for an audit beside it.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { openHeadKeys } from '../chain/index.ts'
import type { HeadKeys } from '../chain/index.ts'
import type { Config } from '../contract/index.ts'
import { openKeys, systemRandom } from '../platform/index.ts'

/** A JWK set; undefined where the folder has no such keys. Nothing is made. */
export function findHeadKeys(config: Config): HeadKeys['published'] | undefined {
  const folder = path.join(config.dataDir, 'keys')
  if (!existsSync(path.join(folder, 'head-keys.key'))) return undefined
  const keys = openKeys(folder, systemRandom())
  return openHeadKeys({ keys }, { generation: config.headKeyGeneration }).published
}
