// Lists of the operator: in order, page by page, and as many rows read as shown, however many there are.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { SqlStatement, Tx } from '../platform/index.ts'
import { selectListed } from './store-lists.ts'
import type { WorkFilter } from './store-lists.ts'
import { draftOf, kind, openRegister, otherKind } from './testing/open-register.ts'
import type { Register } from './testing/open-register.ts'
import type { WorkDraft } from './work.ts'

const limit = 11
const ownerCount = 40
let register: Register
before(async () => {
  register = await openRegister()
  const from = register.clock.now()
  const draft = (n: number): WorkDraft => ({
    ...draftOf(`acc_${n % ownerCount}`, String(n), from.add({ seconds: n % 1_000 })),
    kind: n % 2 === 0 ? kind : otherKind,
  })
  await register.enqueue(...Array.from({ length: 6_000 }, (_, n) => draft(n)))
  await register.database.transaction('park', (tx) =>
    tx.query({
      name: 'test.park-some',
      text: `update work set state = 'parked', is_due = false, ended_at = due_at where subject::int % 3 = 0`,
    }),
  )
  await register.database.transaction('analyze', (tx) =>
    tx.query({ name: 'test.analyze', text: 'analyze work' }),
  )
})
after(() => register.close())

type Listed = Pick<WorkFilter, 'state' | 'kind' | 'owner'>
const lists: readonly Listed[] = (['waiting', 'parked'] as const).flatMap((state) =>
  [undefined, kind].flatMap((one) =>
    [undefined, 'acc_7', 'acc_8'].map((owner) => ({ state, kind: one, owner })),
  ),
)

interface Plan {
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Plan[]
}

/** How many rows of the table the plan read. */
function countRead(plan: Plan): number {
  const rows = plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)
  const own = plan['Relation Name'] === 'work' ? rows * plan['Actual Loops'] : 0
  return (plan.Plans ?? []).reduce((sum, one) => sum + countRead(one), own)
}

async function explain(filter: WorkFilter): Promise<number> {
  let read = 0
  await register.database.read('explain', async (tx) => {
    const explaining: Tx = {
      ...tx,
      async query<Row extends object>({ name, text, values }: SqlStatement) {
        const [row] = await tx.query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>({
          name: `explain ${name}`,
          text: `explain (analyze, format json) ${text}`,
          ...(values === undefined ? {} : { values }),
        })
        read += countRead(row?.['QUERY PLAN'][0]?.Plan ?? assert.fail('no plan'))
        return [] as readonly Row[]
      },
    }
    await selectListed(explaining, filter)
  })
  return read
}

for (const list of lists) {
  test(`${list.state} of ${list.kind ?? 'all kinds'} and ${list.owner ?? 'all owners'}`, async () => {
    const expected = (await register.rows())
      .filter(({ state }) => state === list.state)
      .filter((row) => list.kind === undefined || row.kind === list.kind)
      .filter(({ owner }) => list.owner === undefined || owner === list.owner)
      .map((row) => `${row.kind} ${row.dueAt.toString()} ${row.work}`)
      .toSorted()
    const found: string[] = []
    for (let after: WorkFilter['after']; ;) {
      const page = await register.database.read('page', (tx) =>
        selectListed(tx, { ...list, after, limit: 200 }),
      )
      found.push(...page.map((row) => `${row.kind} ${row.dueAt.toString()} ${row.work}`))
      after = page.at(-1)
      if (page.length < 200) break
    }
    assert.deepEqual(found, expected)
    assert.ok(found.length > limit || list.owner !== undefined)
    const [first] = await register.database.read('first', (tx) =>
      selectListed(tx, { ...list, after: undefined, limit: 1 }),
    )
    for (const after of [undefined, first]) {
      const read = await explain({ ...list, after, limit })
      assert.ok(read <= limit, `${read} rows are read to show ${limit}`)
    }
  })
}
