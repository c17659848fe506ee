// What people change of an organisation against what ends their right to it: whoever was taken off, or given a lesser
// role, changes nothing once that was answered, however far their request had come.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { organisationActs } from '../organisations/roles.ts'
import type { OrganisationAct } from '../organisations/roles.ts'
import { createPauses } from '../platform/index.ts'
import type { Database } from '../platform/index.ts'
import type { ScriptCustomer } from './testing/open-script.ts'
import { openTenants } from './testing/open-tenants.ts'
import type { Tenants } from './testing/open-tenants.ts'
import { actOf } from './testing/organisation-acts.ts'
import { findPerson, joinOrganisation } from './testing/organisation-steps.ts'
import { getRouteCase, pathOf } from './testing/route-cases.ts'
import { sendRequest } from './testing/send-request.ts'
import type { Answer } from './testing/send-request.ts'

const pauses = createPauses()
const email = 'second-owner@example.org'
let tenants: Tenants
let person: ScriptCustomer
let number = 7_000

before(async () => {
  tenants = await openTenants({ wrapDatabase: pauseStatements })
  person = await tenants.script.customer('second-owner')
})
after(() => tenants.net.close())

/** The points are called "before" and "after" and the name of the statement. */
function pauseStatements(database: Database): Database {
  return {
    ...database,
    transaction: (name, work) =>
      database.transaction(name, (tx) =>
        work({
          ...tx,
          async query(statement) {
            await pauses.point(`before ${statement.name}`)
            const rows = await tx.query(statement)
            await pauses.point(`after ${statement.name}`)
            return rows as never
          },
        }),
      ),
  }
}

/** An owner beside the one who ends their right. */
async function becomeOwner(): Promise<string> {
  const { net, script, organisation, customer } = tenants
  // A day has so many invitations.
  net.clock.advance({ hours: 25 })
  await joinOrganisation(net, script, person, { organisation, role: 'owner', email })
  const id = await findPerson(script, customer.token, { organisation, email })
  const role = { role: 'owner' }
  await net.call(customer.token, 'PUT', `/organisations/${organisation}/people/${id}`, role)
  return id
}

const changing = Object.entries(actOf).filter(([key]) => !key.startsWith('get '))

function change(key: string): Promise<Answer> {
  number += 1
  const [method = '', path = ''] = key.split(' ')
  const { body, params } = getRouteCase(key)
  return sendRequest(tenants.net, {
    method,
    path: pathOf({ key, path }, tenants, params?.(tenants)),
    token: person.token,
    ...(body === undefined ? {} : { body: JSON.stringify(body(tenants, number)) }),
  })
}

interface Ending {
  readonly name: string
  readonly code: string
  readonly of: (act: OrganisationAct) => boolean
  readonly end: (path: string) => Promise<{ readonly status: number }>
}

const endings: readonly Ending[] = [
  {
    name: 'taken off',
    code: 'unknown_organisation',
    of: () => true,
    end: (path) => tenants.net.call(tenants.customer.token, 'DELETE', path),
  },
  {
    name: 'given the least role',
    code: 'role_not_enough',
    of: ({ by }) => !by.includes('support'),
    end: (path) => tenants.net.call(tenants.customer.token, 'PUT', path, { role: 'support' }),
  },
]

const alone: readonly string[] = ['change_people', 'add_merchant']

function* eachCase() {
  for (const [key, act] of changing) {
    const lock = alone.includes(act) ? 'alone' : 'shared'
    for (const ending of endings.filter((one) => one.of(organisationActs[act]))) {
      yield { key, lock, ending, said: `${key}, ${ending.name}` }
    }
  }
}

async function isAnybodyWaiting(): Promise<boolean> {
  const [row] = await tenants.net.opened.database.query<{ count: bigint }>({
    name: 'test.waiting',
    text: `select count(*) as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`,
  })
  return (row?.count ?? 0n) > 0n
}

/** Whether something waits for a lock before this is answered. */
async function waitsFor(answer: Promise<unknown>): Promise<boolean> {
  const answered = answer.then(() => 'answered')
  for (;;) {
    const first = await Promise.race([answered, isAnybodyWaiting()])
    if (first !== false) return first === true
  }
}

const codeOf = ({ text }: Answer): unknown => (JSON.parse(text) as { readonly code?: string }).code

test('a request that comes to the organisation after its right has ended changes nothing', async () => {
  for (const { key, lock, ending, said } of eachCase()) {
    const path = `/organisations/${tenants.organisation}/people/${await becomeOwner()}`
    const held = pauses.holdAt(`before organisations.lock-organisation-${lock}`)
    const changing = change(key)
    await Promise.race([held.reached, changing])
    const ended = await ending.end(path).finally(held.release)
    assert.equal(ended.status, 200, said)
    const answer = await changing
    assert.equal(codeOf(answer), ending.code, `${said}: ${answer.text}`)
  }
})

test('what was let in before its right ended is done first, and the end waits for it', async () => {
  for (const { key, ending, said } of eachCase()) {
    const path = `/organisations/${tenants.organisation}/people/${await becomeOwner()}`
    const held = pauses.holdAt('after organisations.select-role')
    const changing = change(key)
    await Promise.race([held.reached, changing])
    const ended = ending.end(path)
    const isWaiting = await waitsFor(ended).finally(held.release)
    assert.ok(isWaiting, `${said}: nobody waited`)
    const answer = await changing
    assert.equal([401, 403].includes(answer.status), false, `${said}: ${answer.text}`)
    assert.equal((await ended).status, 200, said)
  }
})
