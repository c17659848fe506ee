// Work whose room has no test of its own of this, by its real handler: a process dies at each point of it in turn, the
// next one takes the work over, and what it does is there once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { WorkKind } from '../contract/index.ts'
import { keepWayBack } from '../credits/index.ts'
import { enqueueMail, enqueueNotice } from '../outbox/index.ts'
import {
  bucketOf,
  createFaults,
  createPgDatabase,
  FaultError,
  newId,
  seededRandom,
  testClock,
} from '../platform/index.ts'
import type { MailMessage } from '../platform/index.ts'
import { openScript } from './testing/open-script.ts'
import type { Script, ScriptCustomer } from './testing/open-script.ts'
import { openTestNetwork } from './testing/open-test-network.ts'
import type { TestNetwork } from './testing/open-test-network.ts'

const realClock = testClock('2026-11-01T10:00:00Z')
const random = seededRandom('dying at work')
const sent: MailMessage[] = []
const mailer = {
  send: (mail: MailMessage) => {
    sent.push(mail)
    return Promise.resolve()
  },
  close: () => undefined,
}
let net: TestNetwork
let script: Script
let ada: ScriptCustomer
before(async () => {
  net = await openTestNetwork({ mailer })
  script = openScript(net)
  ada = await script.customer('ada')
})
after(() => net.close())

async function read(name: string, text: string, values: readonly unknown[]): Promise<number> {
  const [row] = await net.opened.database.read('read', (tx) =>
    tx.query<{ count: number }>({ name: `test.${name}`, text, values }),
  )
  return row?.count ?? 0
}

/** How the work comes about, for the n-th time; answers how often what it does is there. */
type Cause = (n: number) => Promise<() => Promise<number>>

const causes = {
  async word_notice(n) {
    const email = `bo${n}@mail.example`
    await net.opened.database.transaction('cause', (tx) =>
      enqueueNotice(
        tx,
        { ...net, random },
        {
          cause: `dying/${n}`,
          to: { email, language: 'en', onBehalfOf: ada.payment_account },
          kind: 'group_closed',
          facts: {},
        },
      ),
    )
    return () =>
      read('mails-to', 'select count(*)::integer as count from outbox_mails where recipient = $1', [
        email,
      ])
  },
  async send_mail(n) {
    const recipient = `cy${n}@mail.example`
    await net.opened.database.transaction('cause', (tx) =>
      enqueueMail(
        tx,
        { ...net, random },
        {
          cause: `dying-mail/${n}`,
          recipient,
          subject: 'Hello',
          text: 'Hello',
          html: '<p>Hello</p>',
          owner: ada.payment_account,
        },
      ),
    )
    // It may arrive twice, under one id that mailboxes know it by.
    return () =>
      Promise.resolve(
        new Set(sent.filter(({ to }) => to === recipient).map(({ messageId }) => messageId)).size,
      )
  },
  async forget_way_back() {
    const gone = await script.customer(`gone-${newId('soe', { ...net, random })}`)
    const paymentAccount = gone.payment_account
    const bucket = bucketOf(paymentAccount)
    const way = { bucket, paymentAccount, processor: 'none', token: 'x' }
    const at = net.clock.now()
    await net.opened.database.transaction('cause', (tx) =>
      keepWayBack(tx, { ...net, random }, { ...way, at }),
    )
    net.clock.advance({ hours: 24 * 31 })
    return () =>
      read(
        'ways-left',
        'select 1 - count(*)::integer as count from ways_back where bucket = $1 and payment_account = $2',
        [bucket, paymentAccount],
      )
  },
  async look_at_disagreement(n) {
    const request = `req_unknown_${n}`
    await script.report([{ request, status: 'paid' }])
    return () =>
      read(
        'disagreements',
        `select count(*)::integer as count from work w join report_disagreements d on d.id = w.subject
          where w.state = 'parked' and d.request = $1`,
        [request],
      )
  },
} satisfies Partial<Record<WorkKind, Cause>>

async function dies(kind: WorkKind, killAt: number): Promise<boolean> {
  const faults = createFaults(killAt)
  const database = createPgDatabase({ url: net.opened.url, faults, poolMax: 2 })
  try {
    await net.openBeside(database, realClock).doDueWork([kind])
    return false
  } catch (error) {
    assert.ok(error instanceof FaultError, String(error))
    return true
  } finally {
    await database.close()
  }
}

for (const [kind, cause] of Object.entries(causes) as [WorkKind, Cause][]) {
  test(`${kind}: it dies at each point, and is done once`, async () => {
    let killAt = 0
    for (let isDead = true; isDead;) {
      killAt += 1
      const countDone = await cause(killAt)
      isDead = await dies(kind, killAt)
      // What the dead one had taken is free again.
      realClock.advance({ minutes: 5 })
      await net.openBeside(net.opened.database, realClock).doDueWork([kind])
      assert.equal(await countDone(), 1, `killed at ${killAt}`)
    }
    assert.ok(killAt > 5, `only ${killAt} points were passed`)
  })
}
