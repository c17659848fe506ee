// `npm run check`: the one list of checks, each with its time. `--without-tests` leaves the tests out.
import { spawnSync } from 'node:child_process'

const checks: readonly (readonly [name: string, command: string])[] = [
  ['format', 'prettier --check --log-level warn .'],
  ['types', 'tsc -p tsconfig.json'],
  ['lint', 'eslint packages examples checks'],
  ['rooms', 'depcruise --config .dependency-cruiser.cjs packages examples'],
  ['tidy', 'node checks/tidy.ts'],
  ['placings', 'node checks/placings.ts'],
  ['unused exports', 'node checks/unused-exports.ts'],
  ['database schema', 'node checks/schema.ts'],
  ['error codes', 'node checks/errors.ts'],
  ['settings', 'node checks/settings.ts'],
  ['fault points', 'node checks/fault-points.ts'],
  ['closed lists', 'node checks/closed-lists.ts'],
  ['kinds of work', 'node checks/work-kinds.ts'],
  ['growth', 'node checks/growth.ts'],
  ['places of features', 'node checks/feature-places.ts'],
  ['money flows', 'node checks/money-flows.ts'],
  ['giving back', 'node checks/giving-back.ts'],
  ['rights', 'node checks/rights.ts'],
  ['proofs', 'node checks/proofs.ts'],
  ['roles', 'node checks/roles.ts'],
  ['tests', 'node checks/run-tests.ts'],
  ['simulation', 'node packages/simulation/src/main.ts --seeds 1..20'],
]

const skipped = process.argv.includes('--without-tests') ? ['tests'] : []
const results: { name: string; seconds: number; ok: boolean }[] = []
for (const [name, command] of checks) {
  if (skipped.includes(name)) continue
  process.stdout.write(`\n== ${name}: ${command}\n`)
  const startedAtMs = performance.now()
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' })
  const seconds = (performance.now() - startedAtMs) / 1000
  results.push({ name, seconds, ok: status === 0 })
}

console.log('\nwhere the time went')
for (const { name, seconds, ok } of results) {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(7)} s  ${name}`)
}
if (results.some(({ ok }) => !ok)) process.exitCode = 1
