// Heads that somebody kept: the end of any tab that was taken away, however consistently, differs from them, and files
// that are no such heads are told from those that are.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { makeHead, openHeadKeys } from '@tallystick/network/rooms/chain'
import { placePurchases } from '@tallystick/network/rooms/purchases'
import { openTestDatabase } from '@tallystick/network/testing'
import pg from 'pg'
import { auditHeads } from './audit-heads.ts'
import { auditBooks } from './index.ts'
import { cutTab, makeChainAnew } from './testing/cut-tab.ts'
import type { Tab } from './testing/cut-tab.ts'
import { addBuyer, addMerchant, openPorts } from './testing/open-varied-book.ts'
import type { Ports } from './testing/open-varied-book.ts'

const dayCount = 4
const buyerCount = 4

let ports: Ports
let client: pg.Client
let close: () => Promise<void>
/** A head of each day, one a line. */
let kept: readonly string[]
let yesterday: string
before(async () => {
  const opened = await openTestDatabase()
  ports = openPorts(opened.database)
  const merchants = [await addMerchant(ports, 900_000n)]
  const [merchant = ''] = merchants
  const buyers: string[] = []
  for (let place = 0; place < buyerCount; place += 1) {
    buyers.push(await addBuyer(ports, place === 0 ? 'EUR' : 'USD', place))
  }
  const lines: string[] = []
  for (let day = 0; day < dayCount; day += 1) {
    for (const purchasingAccount of buyers) {
      for (const sku of ['mug', 'kilobytes']) {
        const order = { orderId: `${sku}-${day}`, merchant, sku, purchasingAccount, quantity: 1 }
        await placePurchases(ports, [order])
      }
    }
    ports.clock.advance({ hours: 1 })
    lines.push(JSON.stringify(await makeHead(ports)))
    ports.clock.advance({ hours: 23 })
  }
  kept = lines
  yesterday = lines[dayCount - 1] ?? ''
  client = new pg.Client({ connectionString: opened.url })
  await client.connect()
  close = async () => {
    await client.end()
    await opened.close()
  }
})
after(() => close())

const query = async (text: string): Promise<readonly object[]> =>
  (await client.query<object>(text)).rows

/** Does something to the book, looks, and takes it back. */
async function tryOut<T>(change: () => Promise<void>, look: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query('set local session_replication_role = replica')
    await change()
    return await look()
  } finally {
    await client.query('rollback')
  }
}

const compare = (lines: readonly string[]) =>
  auditHeads(query, { keys: ports.headKeys.published, kept: lines.join('\n') })

async function listTabs(): Promise<readonly (Tab & { readonly last: number })[]> {
  const { rows } = await client.query<Tab & { last: string }>(
    `select bucket, payment_account as "paymentAccount", currency, max(tab_number) as last
      from purchases group by 1, 2, 3 order by 1, 2`,
  )
  return rows.map((row) => ({ ...row, last: Number(row.last) }))
}

test('what was kept is what there is', async () => {
  const { heads, kept: compared } = await compare(kept)
  assert.deepEqual(heads, { checked: dayCount, findings: [] })
  assert.deepEqual(compared, { checked: dayCount, findings: [] })
})

test('any end of any tab that is taken away is found with yesterday’s head, in its bucket', async () => {
  let cutCount = 0
  for (const { last, ...tab } of await listTabs()) {
    for (let from = 1; from <= last; from += 1) {
      cutCount += 1
      const found = await tryOut(
        async () => {
          await cutTab(client, tab, from)
          await makeChainAnew(client, ports)
        },
        () => compare([yesterday]),
      )
      // By itself it is as whole as before: that is why heads are kept elsewhere.
      assert.deepEqual(found.heads.findings, [])
      const ids = found.kept?.findings.map(({ id }) => id) ?? []
      assert.ok(ids.includes(`head ${dayCount}`), `${tab.paymentAccount} from ${from}: not found`)
      assert.ok(
        ids.includes(`bucket ${tab.bucket}`),
        `${tab.paymentAccount} from ${from}: not named`,
      )
    }
  }
  assert.equal(cutCount, buyerCount * dayCount * 2)
})

test('the rest of the audit does not see it: nothing but the heads gives it away', async () => {
  const [tab] = await listTabs()
  assert.ok(tab !== undefined)
  const { findings } = await tryOut(
    async () => {
      await cutTab(client, tab, tab.last)
      await makeChainAnew(client, ports)
    },
    () => auditBooks(query, { keys: ports.headKeys.published }),
  )
  assert.deepEqual(findings, [])
})

test('with all heads kept, it is said from which number on a bucket differs', async () => {
  const [tab] = await listTabs()
  assert.ok(tab !== undefined)
  const found = await tryOut(
    async () => {
      await cutTab(client, tab, tab.last)
      await makeChainAnew(client, ports)
    },
    () => compare(kept),
  )
  const detail = found.kept?.findings.find(({ id }) => id === `bucket ${tab.bucket}`)?.detail
  assert.match(detail ?? '', /^its entries from \d+ through \d+ are not those of 2026-12-0\dT/)
})

test('heads that are cut off are missed', async () => {
  const found = await tryOut(
    async () => {
      await client.query('delete from chain_heads where number = $1', [dayCount])
    },
    () => compare([yesterday]),
  )
  assert.match(found.kept?.findings[0]?.detail ?? '', /is missing: the last one there is is head 3/)
})

describe('files', () => {
  const changed = (change: (head: Record<string, unknown>) => void): string => {
    const head = JSON.parse(yesterday) as Record<string, unknown>
    change(head)
    return JSON.stringify(head)
  }
  const cases: readonly (readonly [string, () => readonly string[], RegExp | undefined])[] = [
    ['in another order', () => kept.toReversed(), undefined],
    ['twice', () => [...kept, ...kept], undefined],
    ['empty lines', () => ['', ...kept, ''], undefined],
    ['a page of the list', () => [`{"data":[${kept.join(',')}],"next":null}`], undefined],
    ['cut off in the middle', () => [yesterday.slice(0, 300)], /is no head/],
    ['something else', () => ['{"data":[1]}', 'null', '"head"', '[]'], /is no head/],
    [
      'of another network',
      () => [changed((head) => (head['network'] = 'https://other.example'))],
      /its hash is not that/,
    ],
    ['another number', () => [changed((head) => (head['number'] = 1))], /its hash is not that/],
    [
      'the signature of another head',
      () => [changed((head) => (head['signature'] = signatureOf(kept[0] ?? '')))],
      /is one of another head/,
    ],
    [
      'a signature that is none',
      () => [
        changed((head) => (head['signature'] = `${String(head['signature']).slice(0, -4)}AAAA`)),
      ],
      /is not one of this network/,
    ],
    ['no signature', () => [changed((head) => (head['signature'] = ''))], /no key of this network/],
  ]
  for (const [name, lines, expected] of cases) {
    test(`${name}: ${expected === undefined ? 'clean' : expected.source}`, async () => {
      const { heads, kept: compared } = await compare(lines())
      assert.deepEqual(heads.findings, [])
      const details = compared?.findings.map(({ detail }) => detail) ?? []
      if (expected === undefined) assert.deepEqual(details, [])
      else for (const detail of details) assert.match(detail, expected)
      assert.equal(details.length > 0, expected !== undefined)
    })
  }

  test('signed by a stranger under our kid: not one of this network', async () => {
    const stranger = openHeadKeys(
      { keys: { derive: () => new Uint8Array(32).fill(8) } },
      { generation: 1 },
    )
    const { kept: compared } = await auditHeads(query, {
      keys: stranger.published,
      kept: yesterday,
    })
    assert.match(compared?.findings[0]?.detail ?? '', /is not one of this network/)
  })

  test('without keys nothing is compared', async () => {
    await assert.rejects(auditHeads(query, { kept: yesterday }), TypeError)
  })
})

function signatureOf(line: string): string {
  return (JSON.parse(line) as { signature: string }).signature
}
