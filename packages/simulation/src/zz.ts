import { makeTemplate } from './world/lite-server.ts'
import { runSeed } from './run-seed.ts'
const template = await makeTemplate()
for (let seed = Number(process.argv[2]); seed <= Number(process.argv[3]); seed++) {
  const t = performance.now()
  const r = await runSeed({ seed, stepCount: Number(process.argv[4] ?? 500), template, ...(process.argv[5] ? { onLine: console.log } : {}) })
  console.log(seed, r.steps, r.hash, `${(performance.now() - t).toFixed(0)} ms`, r.stats.purchases, 'runs', r.stats.runs, 'reports', r.stats.reports, 'deaths', r.stats.restarts, 'rss', (process.memoryUsage().rss / 1e6).toFixed(0))
  if (r.violation) console.log(r.violation.lastLines.slice(-14).join('\n'), '\nVIOLATION', r.violation.rule, r.violation.detail)
}
process.exit(0)
