import { openBenchServer, askOnce } from './open-bench-server.ts'
import { fillWorld } from './fill-world.ts'
import { createPgDatabase, systemClock, systemRandom } from '@tallystick/network/rooms/platform'
import { openNetworkArm } from './network-arm.ts'
import { createFloorTables, openFloorArm } from './floor-arm.ts'
import { readFileSync, readdirSync } from 'node:fs'
const server = await openBenchServer(undefined)
try {
const url = await server.openDatabase('p')
const database = createPgDatabase({ url })
const w = await fillWorld({ database, clock: systemClock(), random: systemRandom() }, { buyerCount: 20000, merchantCount: 1000 })
await createFloorTables(url)
const [d] = await askOnce(url, 'show data_directory'); const pm = Number(readFileSync(String(d!['data_directory']) + '/postmaster.pid', 'utf8').split('\n')[0])
await database.close()
const pgCpu = () => { const m = new Map<number, number>(); for (const p of readdirSync('/proc').filter(x => /^\d+$/.test(x))) { try { const s = readFileSync(`/proc/${p}/stat`, 'utf8'); const f = s.slice(s.lastIndexOf(')') + 2).split(' '); if (Number(f[1]) === pm) m.set(Number(p), (Number(f[11]) + Number(f[12])) * 10) } catch {} } return m }
const size = Number(process.argv[2] ?? 100), callers = Number(process.argv[3] ?? 2)
const arm = openNetworkArm({ url, callerCount: callers }), floor = openFloorArm({ url, callerCount: callers })
const rnd = systemRandom(); let o = 0
const sales = (c: number) => { const own = w.buyers.filter(b => b.bucket % callers === c); return () => Array.from({ length: size }, () => ({ buyer: own[rnd.below(own.length)]!, merchant: w.merchants[rnd.below(1000)]!, orderId: 'o' + o++ })) }
const mk = Array.from({ length: callers }, (_, c) => sales(c))
for (let i = 0; i < 20000; i += 1000) await arm.place(w.buyers.slice(i, i + 1000).map((buyer, k) => ({ buyer, merchant: w.merchants[k]!, orderId: 'w' + o++ })))
await askOnce(url, `vacuum analyze`)
const run = async (a: typeof arm, n: number) => { const t = performance.now(), c0 = process.cpuUsage(), p0 = pgCpu(); let k = 0; await Promise.all(mk.map(async m => { while (k++ < n) await a.place(m()) }))
 const c = process.cpuUsage(c0), p1 = pgCpu(); let pgms = 0; for (const [pid, v] of p1) pgms += v - (p0.get(pid) ?? 0); const N = n * size
 console.log(a.name.padEnd(8), `${(N * 1000 / (performance.now() - t)).toFixed(0)}/s  node ${((c.user + c.system) / N).toFixed(1)} µs  postgres ${(pgms * 1000 / N).toFixed(1)} µs  per purchase`) }
for (let i = 0; i < 4; i++) { await run(arm, 30000 / size); await run(floor, 30000 / size) }
await arm.close(); await floor.close() } finally { await server.close() }
