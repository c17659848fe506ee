// Writing to customer service and being answered: each outcome of each operation, twice, two at once, somebody else's.
import assert from 'node:assert/strict'
import { createSecretKey } from 'node:crypto'
import { after, before, test } from 'node:test'
import { openScript } from '../journeys/testing/open-script.ts'
import type { Json, Script, ScriptCustomer } from '../journeys/testing/open-script.ts'
import { openTestNetwork } from '../journeys/testing/open-test-network.ts'
import type { TestNetwork } from '../journeys/testing/open-test-network.ts'
import { seededRandom } from '../platform/index.ts'
import { contributeContact } from './contribute.ts'
import { messageCountMax, readMessageText } from './conversation.ts'
import type { Correspondent } from './conversation.ts'
import { conversationPath, isProofOf } from './conversation-link.ts'
import { startConversation, writeAgain } from './write-message.ts'
import type { ContactPorts, FirstMessage, WrittenMessage } from './write-message.ts'

let net: TestNetwork
let script: Script
let ports: ContactPorts
let ada: Correspondent
let bob: Correspondent
let adasPurchase: string
let account: ScriptCustomer
let count = 0

const stranger = { email: 'eve@mail.example' }

before(async () => {
  net = await openTestNetwork({ startsAt: '2026-12-01T09:00:00Z' })
  script = openScript(net)
  const { clock, opened } = net
  const contactKey = createSecretKey(Buffer.alloc(32, 1))
  ports = {
    database: opened.database,
    clock,
    random: seededRandom('contact'),
    messagesPerDay: 6,
    contactKey,
  }
  const shop = await script.merchant('courier')
  await script.offer(shop, 'article', '2.50')
  account = await script.customer('ada')
  ada = await correspondentOf(account)
  bob = await correspondentOf(await script.customer('bob'))
  adasPurchase = String((await script.buy(account, shop, 'article', 'first'))['purchase'])
})
after(() => net.close())

async function correspondentOf(customer: ScriptCustomer): Promise<Correspondent> {
  const { payment_account: paymentAccount, purchasing_account: purchasingAccount } = customer
  const [row] = await net.opened.database.read('test.sign-on', (tx) =>
    tx.query<{ id: string }>({
      name: 'test.sign-on',
      text: 'select id from sign_ons where purchasing_account = $1',
      values: [purchasingAccount],
    }),
  )
  return { signOn: row?.id ?? '', purchasingAccount, paymentAccount }
}

function nextDay(): void {
  net.clock.advance({ hours: 24 })
}

async function start(more: Partial<FirstMessage> = {}): Promise<WrittenMessage> {
  count += 1
  return await startConversation(ports, {
    from: ada,
    address: undefined,
    requestId: `message-${count}`,
    text: 'Where is my article?',
    language: 'en',
    purchase: null,
    refusedBy: null,
    ...more,
  })
}

async function begun(more: Partial<FirstMessage> = {}): Promise<string> {
  const started = await start(more)
  assert.ok(started.status === 'written', JSON.stringify(started))
  return started.conversation
}

async function again(conversation: string, more: Partial<FirstMessage> = {}) {
  count += 1
  return await writeAgain(ports, {
    conversation,
    from: ada,
    address: undefined,
    requestId: `message-${count}`,
    text: 'It is still not here.',
    ...more,
  })
}

function outcomeOf(written: WrittenMessage): string {
  return written.status === 'refused' ? written.code : written.status
}

const operate = async (method: string, path: string, body?: object) => {
  const answer = await net.call(net.operatorToken, method, `/conversations${path}`, body)
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body
}
const show = (conversation: string) => operate('GET', `/${conversation}`)

const starts: readonly (readonly [string, () => Partial<FirstMessage>, string])[] = [
  ['about nothing in particular', () => ({}), 'written'],
  ['about a purchase of their own', () => ({ purchase: adasPurchase }), 'written'],
  ['about somebody else’s', () => ({ from: bob, purchase: adasPurchase }), 'unknown_purchase'],
  ['about none', () => ({ purchase: 'pur_none' }), 'unknown_purchase'],
  ['by somebody who is not signed on', () => ({ from: stranger }), 'written'],
  [
    'by such a one about a purchase',
    () => ({ from: stranger, purchase: adasPurchase }),
    'unknown_purchase',
  ],
]
for (const [what, more, expected] of starts) {
  test(`a conversation ${what}: ${expected}`, async () => {
    nextDay()
    assert.equal(outcomeOf(await start(more())), expected)
  })
}

test('sent twice, also at once, it is one; with other words it is refused, and nothing is lost', async () => {
  nextDay()
  const same = { requestId: 'the-same', text: 'Twice.' }
  const both = await Promise.all([start(same), start(same)])
  assert.deepEqual(both.map(outcomeOf).toSorted(), ['exists', 'written'])
  assert.equal(outcomeOf(await start(same)), 'exists')
  assert.equal(outcomeOf(await start({ ...same, text: 'Other words.' })), 'sent_before')
  assert.equal(outcomeOf(await start({ ...same, purchase: adasPurchase })), 'sent_before')
  // An id of one writer is nobody else's.
  assert.equal(outcomeOf(await start({ ...same, from: bob })), 'written')
  assert.equal(outcomeOf(await start({ ...same, from: stranger })), 'written')
})

test('who may write again, and what an open, answered or closed conversation becomes', async () => {
  nextDay()
  const conversation = await begun()
  const { moved_at: since } = await show(conversation)
  net.clock.advance({ hours: 1 })
  assert.equal(outcomeOf(await again(conversation, { from: bob })), 'unknown_conversation')
  assert.equal(outcomeOf(await again(conversation, { from: stranger })), 'unknown_conversation')
  assert.equal(outcomeOf(await again('cnv_none')), 'unknown_conversation')
  const twice = { requestId: 'again', text: 'Again.' }
  const both = await Promise.all([again(conversation, twice), again(conversation, twice)])
  assert.deepEqual(both.map(outcomeOf).toSorted(), ['exists', 'written'])
  assert.equal(outcomeOf(await again(conversation, { ...twice, text: 'Else.' })), 'sent_before')
  const waiting = await show(conversation)
  assert.deepEqual([waiting['status'], waiting['moved_at']], ['open', since], 'waits since then')
  await operate('POST', `/${conversation}/answers`, { text: 'On its way.', by: 'Grace' })
  assert.equal(outcomeOf(await again(conversation)), 'written')
  const open = await show(conversation)
  assert.deepEqual([open['status'], open['moved_by']], ['open', 'customer'])
  await operate('POST', `/${conversation}/closure`, { by: 'Grace' })
  assert.equal(outcomeOf(await again(conversation)), 'written')
  assert.equal((await show(conversation))['status'], 'open')
})

test('a conversation has an end', async () => {
  nextDay()
  const conversation = await begun()
  await net.opened.database.transaction('test.fill', (tx) =>
    tx.query({
      name: 'test.fill-conversation',
      text: 'update conversations set message_count = $2 where id = $1',
      values: [conversation, messageCountMax],
    }),
  )
  assert.equal(outcomeOf(await again(conversation)), 'conversation_full')
})

test('so many a day from one account, also at once, and a form that is sent again is none', async () => {
  nextDay()
  const sent = await Promise.all(Array.from({ length: 10 }, () => start({ from: bob })))
  const outcomes = sent.map(outcomeOf)
  assert.equal(outcomes.filter((outcome) => outcome === 'written').length, 6)
  assert.equal(outcomes.filter((outcome) => outcome === 'too_many_messages').length, 4)
  nextDay()
  const same = { from: bob, requestId: 'again-and-again' }
  for (const expected of ['written', 'exists', 'exists', 'exists', 'exists', 'exists', 'exists']) {
    assert.equal(outcomeOf(await start(same)), expected)
  }
  assert.equal(outcomeOf(await start({ from: bob })), 'written')
})

test('so many a day to one address, and from one network of addresses', async () => {
  nextDay()
  const passes = async (of: (index: number) => Partial<FirstMessage>): Promise<number> => {
    let passed = 0
    while (passed < 50 && outcomeOf(await start(of(passed))) === 'written') passed += 1
    return passed
  }
  const network = (index: number) => `8.8.4.${index % 200}`
  const written = { EVE: 'Eve@Mail.Example', eve: stranger.email }
  const isOdd = (index: number): boolean => index % 2 === 1
  const oneAddress = (index: number) => ({
    from: { email: isOdd(index) ? written.EVE : written.eve },
    address: `9.9.${index}.9`,
  })
  const oneNetwork = (index: number) => ({
    from: { email: `eve-${index}@mail.example` },
    address: network(index),
  })
  const behindAProxy = (index: number) => ({
    from: { email: `eva-${index}@mail.example` },
    address: '127.0.0.1',
  })
  assert.equal(await passes(oneAddress), 6)
  assert.equal(await passes(oneNetwork), 30)
  assert.equal(await passes(behindAProxy), 50)
})

test('the queue: whoever has waited longest first, when it is due, by whom it was answered', async () => {
  nextDay()
  const first = await begun({
    text: 'First.',
    purchase: adasPurchase,
    refusedBy: 'refund.refund_too_late',
  })
  const second = await begun({ text: 'Second.', from: stranger, language: 'de' })
  const waiting = async (status = 'open') => {
    const { data } = await operate('GET', `/queue?limit=200&status=${status}`)
    return (data as readonly Json[]).map(({ conversation }) => conversation)
  }
  const order = (await waiting()).filter((one) => one === first || one === second)
  assert.deepEqual(order, [first, second])
  const shown = await show(first)
  assert.equal(
    shown['answer_by'],
    net.clock
      .now()
      .add({ hours: 24 * 5 })
      .toString(),
  )
  assert.equal(shown['refused_by'], 'refund.refund_too_late')
  assert.equal((shown['evidence'] as Json)['title'], 'The article')
  const unproven = await show(second)
  assert.deepEqual(
    [unproven['email'], unproven['sign_on'], unproven['evidence'], unproven['language']],
    [stranger.email, null, null, 'de'],
  )
  const answer = { text: 'Here it is.', by: 'Grace' }
  const answered = await operate('POST', `/${first}/answers`, answer)
  assert.deepEqual([answered['status'], answered['answer_by']], ['answered', null])
  assert.deepEqual(await operate('POST', `/${first}/answers`, answer), answered, 'it is said once')
  assert.ok(!(await waiting()).includes(first))
  assert.ok((await waiting('answered')).includes(first))
  const { messages } = await show(first)
  assert.deepEqual(
    (messages as readonly Json[]).map(({ author, text }) => [author, text]),
    [
      ['customer', 'First.'],
      ['operator', 'Here it is.'],
    ],
  )
  assert.equal((messages as readonly Json[])[1]?.['written_by'], 'Grace')
  for (const [move, status] of [
    ['closure', 'closed'],
    ['closure', 'closed'],
    ['reopening', 'open'],
  ] as const) {
    const moved = await operate('POST', `/${first}/${move}`, { by: 'Hedy' })
    assert.deepEqual([moved['status'], moved['moved_by']], [status, 'Hedy'])
  }
  for (const [method, path] of [
    ['GET', ''],
    ['POST', '/answers'],
    ['POST', '/closure'],
    ['POST', '/reopening'],
  ] as const) {
    const body = { ...(path === '/answers' ? { text: 'Well.' } : {}), by: 'Grace' }
    const at = `/conversations/cnv_none${path}`
    const unknown = await net.call(
      net.operatorToken,
      method,
      at,
      method === 'GET' ? undefined : body,
    )
    assert.deepEqual([unknown.status, unknown.body['code']], [404, 'unknown_conversation'])
  }
})

interface NoticeRow {
  readonly kind: string
  readonly receiver: string | null
  readonly email: string | null
  readonly facts: Json
}

async function noticesOf(conversation: string): Promise<readonly NoticeRow[]> {
  return await net.opened.database.read('test.notices', (tx) =>
    tx.query<NoticeRow>({
      name: 'test.notices-of-conversation',
      text: `select kind, receiver, email, facts from outbox_notices where cause like '%' || $1 || '%' order by id`,
      values: [conversation],
    }),
  )
}

test('whoever wrote is told of each answer once; to an address that nobody proved goes nothing else', async () => {
  nextDay()
  const own = await begun()
  const strange = await begun({ from: stranger })
  assert.deepEqual(await noticesOf(strange), [], 'writing sends no mail to an address')
  for (const conversation of [own, strange]) {
    for (let time = 0; time < 2; time += 1) {
      await operate('POST', `/${conversation}/answers`, { text: 'Yes.', by: 'Grace' })
    }
    await operate('POST', `/${conversation}/closure`, { by: 'Grace' })
  }
  const signOn = 'signOn' in ada ? ada.signOn : ''
  assert.deepEqual(
    (await noticesOf(own)).map(({ kind, receiver }) => [kind, receiver]),
    [['message_answered', signOn]],
  )
  const [told, ...more] = await noticesOf(strange)
  assert.deepEqual([told?.kind, told?.email, more], ['stranger_answered', stranger.email, []])
  assert.match(String(told?.facts['path']), new RegExp(`^/help/messages/${strange}\\?proof=`))
})

test('the way back is proved for one conversation only', () => {
  const key = ports.contactKey
  const [, proof = ''] = conversationPath(key, 'cnv_1').split('proof=')
  assert.ok(isProofOf(key, 'cnv_1', proof))
  for (const [conversation, given] of [
    ['cnv_2', proof],
    ['cnv_1', ''],
    ['cnv_1', proof.slice(1)],
    ['cnv_1', `${proof.slice(0, -1)}é`],
  ] as const) {
    assert.ok(!isProofOf(key, conversation, given))
  }
})

const texts: readonly (readonly [string, string | undefined])[] = [
  ['Where is it?', 'Where is it?'],
  ['  Where\r\nis it?\n', 'Where\nis it?'],
  ['', undefined],
  [' \n ', undefined],
  ['\u200b\u2060', undefined],
  ['a\u0000b', undefined],
  ['\ud800', undefined],
  ['\u202eabc', undefined],
  ['a'.repeat(4000), 'a'.repeat(4000)],
  ['a'.repeat(4001), undefined],
]
for (const [typed, expected] of texts) {
  test(`${JSON.stringify(typed.slice(0, 20))} is ${expected === undefined ? 'not kept' : 'kept'}`, () => {
    assert.equal(readMessageText(typed), expected)
  })
}

test('what was said is handed over with the data of a person; not who it was at customer service', async () => {
  nextDay()
  const carol = await correspondentOf(await script.customer('carol'))
  const { opened, clock } = net
  assert.ok('signOn' in carol)
  const conversation = await begun({ from: carol, text: 'What do you keep of me?' })
  await begun({ text: 'Of somebody else.' })
  await operate('POST', `/${conversation}/answers`, { text: 'This.', by: 'Grace' })
  const { personal } = contributeContact({ ...ports, answerDays: 5, conversationDays: 400 })
  const person = { ...carol, customer: '', currency: 'USD', email: '', registeredAt: clock.now() }
  const handedOver = await opened.database.read('test.hand-over', (tx) =>
    Promise.resolve(personal?.handOver?.(tx, person, clock.now())),
  )
  const rows: object[] = []
  for await (const page of handedOver?.lists?.['messages']?.pages(opened.database) ?? []) {
    rows.push(...page)
  }
  assert.equal(rows.length, 1)
  assert.match(JSON.stringify(rows), /What do you keep of me\?.*This\./)
  assert.doesNotMatch(JSON.stringify(rows), /Grace/)
})

test('what is over goes after its days, what somebody waits for stays', async () => {
  nextDay()
  const open = await begun()
  const over = await begun()
  await operate('POST', `/${over}/answers`, { text: 'Yes.', by: 'Grace' })
  const remove = async (): Promise<void> => {
    const contribution = contributeContact({ ...ports, answerDays: 5, conversationDays: 400 })
    for (const { work } of contribution.jobs ?? []) await work(new AbortController().signal)
  }
  const isThere = async (conversation: string): Promise<boolean> =>
    (await net.call(net.operatorToken, 'GET', `/conversations/${conversation}`)).status === 200
  net.clock.advance({ hours: 24 * 400 - 1 })
  await remove()
  assert.deepEqual([await isThere(open), await isThere(over)], [true, true])
  net.clock.advance({ hours: 2 })
  await remove()
  assert.deepEqual([await isThere(open), await isThere(over)], [true, false])
  const [counts] = await net.opened.database.read('test.counts', (tx) =>
    tx.query<{ count: bigint }>({
      name: 'test.count-counts',
      text: 'select count(*) as count from message_counts',
    }),
  )
  assert.equal(counts?.count, 0n)
})
