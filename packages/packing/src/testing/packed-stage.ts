// Both packages, packed and installed into empty folders from a registry on this machine, and the network that one of
// them runs.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { removePostgresData } from '@tallystick/network'
import { findFreePort } from '../../../merchant/src/testing/site-on-a-port.ts'
import { buildAll } from '../build-all.ts'
import type { BuiltPackages } from '../build-all.ts'
import { startRegistry } from '../registry.ts'
import { makeFolder, openHome, run, start, waitFor } from './empty-folder.ts'
import type { Home, Run, Running } from './empty-folder.ts'
import { nodes } from './nodes.ts'

export interface PackedStage {
  readonly built: BuiltPackages
  /** Where the SDK is installed, and the frameworks. */
  readonly shop: Run
  /** Where the command is installed. */
  readonly office: Run
  readonly close: () => Promise<void>
}

export const operatorToken = 'operator-token-of-the-tests'

const frameworks = ['express', 'fastify', 'hono', '@hono/node-server']
const compiler = ['typescript', '@types/express', '@types/node']

export async function openPackedStage(): Promise<PackedStage> {
  const registry = await startRegistry()
  const home = openHome(registry.url)
  const office = await openOffice(home)
  const close = async (): Promise<void> => {
    await registry.close()
    removePostgresData(path.join(office.cwd, '.tallystick'))
    rmSync(home.folder, { recursive: true, force: true })
  }
  try {
    const built = buildAll(path.join(home.folder, 'packed'))
    registry.add([built.merchant, built.tallystick])
    const shop = { cwd: makeFolder(home, 'shop'), env: home.env }
    writeFileSync(path.join(shop.cwd, 'package.json'), '{ "type": "module" }')
    // The oldest Node here refuses whatever of the SDK asks for a newer one. Frameworks promise what they like.
    const oldest = nodes.find(({ skip }) => skip === false)?.file ?? process.execPath
    await install(shop, ['@tallystick/merchant'], oldest)
    await install(shop, [...frameworks, ...compiler])
    await install(office, ['tallystick'])
    return { built, shop, office, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function openOffice(home: Home): Promise<Run> {
  const port = await findFreePort()
  const env = {
    ...home.env,
    TALLYSTICK_PORT: String(port),
    TALLYSTICK_URL: `http://localhost:${port}`,
    TALLYSTICK_OPERATOR_TOKEN: operatorToken,
  }
  return { cwd: makeFolder(home, 'office'), env }
}

async function install(where: Run, names: readonly string[], node?: string): Promise<void> {
  const { PATH = '' } = where.env
  const isStrict = node !== undefined
  const env = isStrict
    ? { ...where.env, PATH: `${path.dirname(node)}${path.delimiter}${PATH}` }
    : where.env
  const strict = isStrict ? ['--engine-strict'] : []
  await run('npm', ['install', ...strict, ...names], { ...where, env })
}

/** The network of the office, ready. */
export async function serve({ office }: PackedStage): Promise<Running> {
  const serving = start('npx', ['tallystick', 'serve', '--sandbox'], office)
  await waitFor(serving, () => serving.said().includes('ready;'))
  return serving
}

/** The commands and files that the page for merchants says a shop needs; they are left in the office. */
export async function registerShop({ office }: PackedStage, site: string): Promise<void> {
  const args = ['tallystick', 'merchants', 'quick-start', '--name', 'Shoreline', '--site', site]
  await run('npx', [...args, '--write'], office)
}

/** The example of each adapter, as the packed README has it. */
export function readExamples({ shop }: PackedStage): ReadonlyMap<string, string> {
  const file = path.join(shop.cwd, 'node_modules/@tallystick/merchant/README.md')
  const found = readFileSync(file, 'utf8').matchAll(/```js (\w+)\n([\s\S]*?)```/g)
  return new Map([...found].map(([, name = '', code = '']) => [name, code]))
}
