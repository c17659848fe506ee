// `npm run build` and `npm run registry`: what goes to a registry, and a registry of one's own that has it already.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildAll } from './build-all.ts'
import type { BuiltPackages } from './build-all.ts'
import { startRegistry } from './registry.ts'
import { repository } from './sources.ts'

const usualPort = 4873

function build(out = path.join(repository, 'build')): BuiltPackages {
  const built = buildAll(out)
  for (const { name, tarball } of [built.merchant, built.tallystick]) {
    process.stdout.write(`${name}: ${path.relative(process.cwd(), tarball)}\n`)
  }
  return built
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, port: { type: 'string', default: String(usualPort) } },
})
const [command] = positionals
if (command === 'build') build(values.out)
else if (command === 'registry') {
  const { merchant, tallystick } = build(values.out)
  const registry = await startRegistry(Number(values.port))
  registry.add([merchant, tallystick])
  process.stdout.write(`registry: ${registry.url}\n`)
} else throw new Error('say build or registry; --out <folder>, --port <port>')
