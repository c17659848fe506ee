// Each cell of docs/giving-back.md, reached from outside: the world is set up for the case, the money is asked back in
// the way, and the answer is the word in the table.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { openClaimWorld } from '../claims/testing/claim-world.ts'
import type { ClaimWorld } from '../claims/testing/claim-world.ts'
import type { Network } from '../server/create-network.ts'
import { giftSteps } from './testing/gift-steps.ts'
import type { GiftSteps } from './testing/gift-steps.ts'
import type { Json, ScriptCustomer, ScriptMerchant } from './testing/open-script.ts'
import { assertAuditIsClean } from './testing/read-books.ts'

let world: ClaimWorld
let gifts: GiftSteps
/** Caps what anyone pays here in a month at 5.00. */
let capping: ScriptMerchant
let worker: Network
let count = 0
before(async () => {
  world = await openClaimWorld()
  worker = world.net.openBeside(world.net.opened.database)
  gifts = giftSteps(world.net)
  capping = await world.script.merchant('capping')
  const caps = [{ window: 'month', amount: '5.00', currency: 'USD' }]
  const set = await world.net.call(capping.token, 'PUT', '/merchants/me/price-caps', { caps })
  assert.equal(set.status, 200)
})
after(async () => {
  try {
    await assertAuditIsClean(world.net)
  } finally {
    await world.net.close()
  }
})

interface Cell {
  readonly name: string
  readonly way: string
  readonly word: string
}

function readCells(): readonly Cell[] {
  const page = readFileSync(new URL('../../../../docs/giving-back.md', import.meta.url), 'utf8')
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
  const [head = [], , ...others] = rows
  return others.flatMap(([name = '', ...words]) =>
    words.map((word, index) => ({ name, way: head[index + 1] ?? '', word })),
  )
}

/** What is asked back, by whom. */
interface Setting {
  readonly purchase: string
  readonly gift: string
  readonly merchant: ScriptMerchant
  readonly sku: string
  readonly buyer: ScriptCustomer
  readonly asker: ScriptCustomer
  readonly more: Json
}

const notBought = 'renewal that is not bought'
const isOfGift = ({ way, name }: Cell): boolean => /\bgift\b/.test(way) || /\bgift\b/.test(name)
const isOfSubscription = ({ way, name }: Cell): boolean =>
  way === 'cancellation' || way === notBought || name === 'a subscription'

async function setUp(cell: Cell): Promise<Setting> {
  const { name } = cell
  const payer = await world.customer()
  const isInGroup = name.startsWith('inside a group')
  const buyer = isInGroup ? await world.customer({ group_of: payer.payment_account }) : payer
  if (name === 'budget used up') await useBudgetUp(buyer)
  const price = name.includes('above the threshold') ? '12.00' : '5.00'
  const bought = await buy(cell, buyer, price)
  if (name.startsWith('purchase capped')) await readOn(buyer)
  if (name === 'a gift taken up') await gifts.takeUp(bought, await world.customer())
  if (name === 'part already given back') {
    const part = await world.ask(buyer, bought.purchase, { amount: '2.00' })
    assert.equal(part.body['status'], 'granted')
  }
  if (name === 'account closed') await world.closeAccount(buyer)
  const more = name.startsWith('a part of') ? { amount: '1.00' } : {}
  return { ...bought, buyer, asker: payer, more }
}

async function buy(
  cell: Cell,
  buyer: ScriptCustomer,
  price: string,
): Promise<Pick<Setting, 'purchase' | 'gift' | 'merchant' | 'sku'>> {
  count += 1
  const sku = `thing-${count}`
  const merchant = cell.name.startsWith('purchase capped') ? capping : world.merchant
  const isSubscription = isOfSubscription(cell)
  const term = cell.way === notBought ? 'P1D' : 'P1M'
  const kind = isSubscription ? { kind: 'subscription', term } : { kind: 'digital' }
  await world.script.offer(merchant, sku, price, kind)
  if (isOfGift(cell)) {
    return { ...(await gifts.give(buyer, { merchant, sku, price })), merchant, sku }
  }
  const { purchase } = await world.script.buy(buyer, merchant, sku, sku)
  return { purchase: String(purchase), gift: '', merchant, sku }
}

async function useBudgetUp(customer: ScriptCustomer): Promise<void> {
  for (let n = 0; n < 10; n += 1) {
    const purchase = await world.buy(customer, '9.99')
    assert.equal((await world.ask(customer, purchase)).body['status'], 'granted')
  }
}

/** Something that costs less, because the cap is reached. */
async function readOn(customer: ScriptCustomer): Promise<void> {
  count += 1
  await world.script.offer(capping, `more-${count}`, '3.00', { kind: 'metered' })
  const owed = await world.script.owed(customer)
  await world.script.buy(customer, capping, `more-${count}`, `more-${count}`)
  assert.equal(await world.script.owed(customer), owed)
}

const asks: Readonly<Record<string, (setting: Setting) => Promise<string>>> = {
  refund: async ({ asker, purchase, more }) =>
    wordOf('refund', (await world.ask(asker, purchase, more)).body),
  dispute: async ({ asker, purchase }) =>
    wordOf('dispute', (await world.dispute(asker, purchase)).body),
  async cancellation({ asker, purchase }) {
    const { body } = await world.cancel(asker, purchase)
    if (body['status'] === 'already_cancelled') return 'the first answer again'
    const { code, credit_status: status } = body
    return code === undefined ? await decided('cancellation', purchase, status) : refused(code)
  },
  async 'gift taken back'({ asker, gift, purchase }) {
    const outcome = await gifts.takeBack({ gift, purchase }, asker)
    if (outcome === 'exists') return 'the first answer again'
    return outcome === 'returned' ? await decided('refund', purchase) : refused(outcome)
  },
  async 'gift not taken up in time'({ gift, purchase }) {
    await world.net.opened.database.transaction('test.expire', async (tx) => {
      const values = [gift, world.net.clock.now()]
      await tx.query({
        name: 'test.expire',
        text: 'update gifts set expires_at = $2 where id = $1',
        values,
      })
      await tx.query({
        name: 'test.expire-work',
        text: 'update work set due_at = $2, is_due = true where subject = $1',
        values,
      })
    })
    await gifts.goOn()
    return await decided('refund', purchase)
  },
}

function refused(code: unknown): string {
  return `refused: \`${String(code)}\``
}

async function wordOf(kind: 'refund' | 'dispute', body: Json): Promise<string> {
  if (body['code'] !== undefined) return refused(body['code'])
  const { operatorToken } = world.net
  const shown = await world.script.get(operatorToken, `/${kind}s/${String(body[kind])}`)
  return await decided(kind, String(shown['purchase']), shown['status'])
}

/** Whether a purchase waits in a queue, and why; otherwise it was given back at once. */
async function decided(kind: string, purchase: string, status?: unknown): Promise<string> {
  const { data } = await world.script.get(world.net.operatorToken, `/${kind}s/queue?limit=200`)
  const waiting = (data as readonly Json[]).find((one) => one['purchase'] === purchase)
  if (waiting === undefined) {
    assert.notEqual(status, 'pending')
    return 'at once'
  }
  if (waiting['queued_for'] === 'capped') {
    const path = `/${kind}s/${String(waiting[kind])}`
    const { evidence } = await world.script.get(world.net.operatorToken, path)
    const { capped_because_of_it: capped } = evidence as Json
    assert.equal((capped as readonly Json[]).length, 1, 'a person sees what cost less')
  }
  return `a person decides: \`${String(waiting['queued_for'])}\``
}

for (const cell of readCells()) {
  // Nothing is asked where there is nothing to ask, and nobody asks for a renewal that is not bought.
  if (cell.word.startsWith('–') || cell.way === notBought) continue
  const ask = asks[cell.way] ?? assert.fail(`how does one ask for a ${cell.way}?`)
  test(`${cell.name}, ${cell.way}: ${cell.word}`, async () => {
    const setting = await setUp(cell)
    const { buyer } = setting
    if (cell.name === 'second time') assert.equal(await ask(setting), 'at once')
    const owed = await world.script.owed(buyer)
    assert.equal(await ask(setting), cell.word)
    const isGiven = cell.word === 'at once' || cell.word.startsWith('a person')
    assert.equal((await world.script.owed(buyer)) !== owed, isGiven, 'off the tab, or not')
  })
}

for (const cell of readCells()) {
  if (cell.word.startsWith('–') || cell.way !== notBought) continue
  test(`${cell.name}, ${cell.way}: ${cell.word}`, async () => {
    const { purchase, buyer, sku, merchant } = await setUp(cell)
    const subscription = `/subscriptions/${purchase.replace('pur_', 'sub_')}`
    await world.net.call(buyer.token, 'PUT', `${subscription}/automatic`, { on: true })
    // Nobody agrees to what it costs from now on.
    await world.script.offer(merchant, sku, '20.00', { kind: 'subscription', term: 'P1D' })
    const owed = await world.script.owed(buyer)
    for (let day = 0; day < 10; day += 1) {
      world.net.clock.advance(Temporal.Duration.from({ hours: 24 }))
      await worker.doDueWork(['look_after_subscription'])
    }
    assert.equal((await world.script.get(buyer.token, subscription))['status'], 'ended')
    assert.equal(cell.word, 'nothing comes back')
    assert.equal(await world.script.owed(buyer), owed)
  })
}
