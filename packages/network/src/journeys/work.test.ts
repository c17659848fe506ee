// The operator's view of unfinished work: listed, shown, tried again, cancelled; by nobody else, nor what has ended.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { openTenants } from './testing/open-tenants.ts'
import type { Tenants } from './testing/open-tenants.ts'

let tenants: Tenants
before(async () => {
  tenants = await openTenants()
})
after(() => tenants.net.close())

type Work = Readonly<Record<string, unknown>>

const call = (method: string, path: string, body?: unknown) =>
  tenants.net.call(tenants.net.operatorToken, method, path, body)
const decide = (work: string, decision: 'retry' | 'cancel') =>
  call('POST', `/work/${work}/${decision}`, { reason: 'The mail server is back.' })

async function list(query: string): Promise<readonly Work[]> {
  const { status, body } = await call('GET', `/work?${query}`)
  assert.equal(status, 200, JSON.stringify(body))
  return body['data'] as readonly Work[]
}

async function setWork(set: string, id: string): Promise<void> {
  const name = `test.set-work-${createHash('md5').update(set).digest('hex')}`
  await tenants.net.opened.database.transaction('set', (tx) =>
    tx.query({ name, text: `update work set ${set} where id = $1`, values: [id] }),
  )
}

test('what is parked is listed page by page, and shown, without anything personal', async () => {
  const parked = await list('state=parked')
  assert.deepEqual(parked.map(({ work }) => work).toSorted(), tenants.failedWork.toSorted())
  assert.deepEqual(await list(''), parked, 'what is parked, if not told otherwise')
  const [one] = parked
  const page = await call('GET', '/work?limit=1')
  assert.deepEqual(page.body['data'], [one])
  const rest = await call('GET', `/work?limit=1&after=${String(page.body['next'])}`)
  assert.deepEqual(rest.body['data'], [parked[1]])
  const shown = await call('GET', `/work/${String(one?.['work'])}`)
  assert.deepEqual(shown.body, one)
  assert.equal(shown.body['kind'], 'word_notice')
  assert.match(String(shown.body['subject']), /^ntc_\w+$/)
  assert.doesNotMatch(JSON.stringify(parked), /@|https?:/)
})

test('lists are of one kind or one owner', async () => {
  const [one] = await list('state=waiting&kind=word_notice')
  const owner = String(one?.['owner'])
  const own = await list(`state=waiting&owner=${owner}`)
  assert.ok(own.length > 0)
  assert.ok(own.every((work) => work['owner'] === owner))
  assert.deepEqual(await list(`state=waiting&kind=word_notice&owner=${owner}`), own)
  assert.deepEqual(await list('state=waiting&kind=none'), [])
  assert.deepEqual(await list('state=waiting&owner=nobody'), [])
  assert.equal((await call('GET', '/work?state=done')).status, 422)
  assert.equal((await call('GET', '/work?after=nothing')).body['code'], 'invalid_cursor')
})

const refusals: readonly (readonly [
  state: string,
  set: string,
  retry: number | string,
  cancel: number | string,
])[] = [
  ['parked', '', 200, 200],
  ['waiting, untried', `state = 'waiting', ended_at = null`, 'work_untried', 200],
  ['waiting for its next try', `state = 'waiting', ended_at = null, attempts = 2`, 200, 200],
  [
    'being done',
    `state = 'waiting', ended_at = null, leased_by = 'lse', leased_until = created_at`,
    'work_running',
    'work_running',
  ],
  ['done', `state = 'done'`, 'work_ended', 'work_ended'],
  ['cancelled', `state = 'cancelled'`, 'work_ended', 'work_ended'],
  [
    'repeating',
    `state = 'waiting', ended_at = null, kind = 'run_job', subject = 'remove-expired'`,
    200,
    'work_repeats',
  ],
]
const parkedSet = `kind = 'word_notice', subject = id, state = 'parked', is_due = false, ended_at = due_at, attempts = 0,
  leased_by = null, leased_until = null, decision = null, decided_because = null, decided_at = null`
for (const [state, set, retried, cancelled] of refusals) {
  for (const [decision, expected] of [
    ['retry', retried],
    ['cancel', cancelled],
  ] as const) {
    test(`to ${decision} what is ${state}: ${expected}`, async () => {
      const [work] = tenants.failedWork
      await setWork(parkedSet, work)
      if (set !== '') await setWork(set, work)
      const before = (await call('GET', `/work/${work}`)).body
      const answer = await decide(work, decision)
      const now = (await call('GET', `/work/${work}`)).body
      if (typeof expected === 'string') {
        assert.equal(answer.status, 409)
        assert.equal(answer.body['code'], expected)
        assert.deepEqual(now, before, 'nothing changed')
        return
      }
      assert.equal(answer.status, expected, JSON.stringify(answer.body))
      assert.deepEqual(answer.body, now)
      assert.equal(now['state'], decision === 'retry' ? 'waiting' : 'cancelled')
      const { decided, reason } = now['decision'] as Record<string, string>
      assert.equal(decided, decision === 'retry' ? 'retried' : 'cancelled')
      assert.equal(reason, 'The mail server is back.')
      // Twice: it waits already, or has ended.
      const again = await decide(work, decision)
      if (state === 'repeating') return
      assert.equal(again.body['code'], decision === 'retry' ? 'work_untried' : 'work_ended')
    })
  }
}

test('two who decide at once: one of them does', async () => {
  const [work] = tenants.failedWork
  await setWork(parkedSet, work)
  const answers = await Promise.all(
    ['retry', 'cancel', 'retry', 'cancel'].map((decision) => decide(work, decision as 'retry')),
  )
  const { body } = await call('GET', `/work/${work}`)
  const statuses = answers.map(({ status }) => status)
  assert.ok(statuses.includes(200))
  assert.ok(statuses.every((status) => status === 200 || status === 409))
  assert.ok(['waiting', 'cancelled'].includes(String(body['state'])))
})

test('what was tried again is done', async () => {
  const [work] = tenants.failedWork
  await setWork(parkedSet, work)
  assert.equal((await decide(work, 'retry')).status, 200)
  await tenants.net.network.doDueWork()
  assert.equal((await call('GET', `/work/${work}`)).body['state'], 'done')
})

test('nobody else decides, and what is not there answers so', async () => {
  const [, work] = tenants.failedWork
  await setWork(parkedSet, work)
  for (const token of [tenants.customer.token, tenants.merchant.token]) {
    for (const [method, path, body] of [
      ['GET', '/work'],
      ['GET', `/work/${work}`],
      ['POST', `/work/${work}/retry`, { reason: 'mine' }],
      ['POST', `/work/${work}/cancel`, { reason: 'mine' }],
    ] as const) {
      assert.equal((await tenants.net.call(token, method, path, body)).status, 403, path)
    }
  }
  assert.equal((await call('GET', `/work/${work}`)).body['state'], 'parked')
  for (const id of ['wrk_none', tenants.run, `${work.slice(0, -4)}0000`]) {
    assert.equal((await call('GET', `/work/${id}`)).body['code'], 'unknown_work', id)
    assert.equal((await decide(id, 'retry')).body['code'], 'unknown_work', id)
    assert.equal((await decide(id, 'cancel')).body['code'], 'unknown_work', id)
  }
})
