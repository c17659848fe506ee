// The whole API by generated requests: each answer is one that the description knows, with just the members that it
// names (testing/check-answers.ts, at the close of each network), none is the network's own fault, and the books hold.
// More of them: GENERATED_REQUESTS=20000 node checks/run-tests.ts <this file>
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createGenerator, draftRequests } from './testing/generate-requests.ts'
import { openTenants, readRoutes } from './testing/open-tenants.ts'
import { assertAuditIsClean } from './testing/read-books.ts'
import { sendRequest } from './testing/send-request.ts'

const wanted = Number(process.env['GENERATED_REQUESTS'] ?? '1000')
const seed = Number(process.env['GENERATED_SEED'] ?? '1')
/** Then with new tenants: some of what is asked for closes accounts and merchants. */
const perNetwork = 1_000
const atOnce = 4

const classes = new Map<string, number>()

for (let done = 0; done < wanted; done += perNetwork) {
  const count = Math.min(perNetwork, wanted - done)
  test(`${count} requests from seed ${seed + done}`, async (context) => {
    const tenants = await openTenants()
    const { net } = tenants
    context.after(() => net.close())
    const routes = await readRoutes(net)
    const generator = createGenerator(tenants, routes, 1_000)
    const drafts = draftRequests(seed + done, count)
    const faults: string[] = []
    for (let from = 0; from < drafts.length; from += atOnce) {
      const sent = drafts.slice(from, from + atOnce).map((draft) => generator.requestOf(draft))
      const answers = await Promise.all(sent.map((one) => sendRequest(net, one)))
      for (const [index, { status, text }] of answers.entries()) {
        const kind = `${Math.floor(status / 100)}xx`
        classes.set(kind, (classes.get(kind) ?? 0) + 1)
        const { method, path, body } = sent[index] ?? { path: '' }
        if (status >= 500) {
          faults.push(`${method} ${path} ${JSON.stringify(body ?? null).slice(0, 300)}: ${text}`)
        }
        generator.learn(text)
      }
    }
    assert.deepEqual(faults, [])
    await assertAuditIsClean(net)
  })
}

test('some were taken, some were refused', (context) => {
  context.diagnostic(JSON.stringify(Object.fromEntries(classes)))
  assert.ok((classes.get('2xx') ?? 0) > wanted / 10)
  assert.ok((classes.get('4xx') ?? 0) > wanted / 10)
})
