import assert from 'node:assert/strict'
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { describe, it } from 'node:test'
import { createPasswords, PasswordsBusyError } from './passwords.ts'
import { systemRandom } from './random.ts'

const random = systemRandom()
const passwords = createPasswords({ random })

describe('passwords', () => {
  it('are hashed with argon2id, differently each time, and verified', async () => {
    const [first, second] = await Promise.all([
      passwords.hash('correct horse'),
      passwords.hash('correct horse'),
    ])
    assert.match(first, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    assert.notEqual(first, second)
    assert.equal(await passwords.verify('correct horse', first), true)
    assert.equal(await passwords.verify('correct horse ', first), false)
    assert.equal(await passwords.verify('', first), false)
    assert.equal(passwords.isOutdated(first), false)
  })

  it('agree with the reference implementation', async () => {
    // argon2 command of the reference: echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1
    const known =
      '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
    assert.equal(await passwords.verify('password', known), true)
    assert.equal(passwords.isOutdated(known), true)
  })

  it('are the same however they were typed', async () => {
    const hash = await passwords.hash('caf\u00e9')
    assert.equal(await passwords.verify('cafe\u0301', hash), true)
  })

  const refused = [
    '',
    'plain',
    '$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
    '$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
    '$argon2id$v=19$m=19456,t=200,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
  ]
  for (const hash of refused) {
    it(`refuse to check ${JSON.stringify(hash.slice(0, 40))}`, async () => {
      await assert.rejects(passwords.verify('password', hash), RangeError)
    })
  }

  it('are as much work for nobody as for somebody', async (t) => {
    const hash = await passwords.hash('x')
    const computing = t.mock.method(crypto, 'argon2')
    syncBuiltinESMExports()
    t.after(() => {
      computing.mock.restore()
      syncBuiltinESMExports()
    })
    const workOf = async (check: () => Promise<boolean>) => {
      computing.mock.resetCalls()
      assert.equal(await check(), false)
      return computing.mock.calls.map(({ arguments: [algorithm, parameters] }) => {
        const { memory, passes, parallelism, tagLength } = parameters
        return { algorithm, memory, passes, parallelism, tagLength }
      })
    }
    const somebody = await workOf(() => passwords.verify('y', hash))
    assert.equal(somebody.length, 1)
    assert.deepEqual(await workOf(() => passwords.verifyAgainstNothing('x')), somebody)
  })

  it('are refused as busy when too many wait, and the others are all answered', async () => {
    const small = createPasswords({ random, concurrencyMax: 1, queueMax: 2 })
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => small.hash('x')))
    const busy = results.filter(
      (result) => result.status === 'rejected' && result.reason instanceof PasswordsBusyError,
    )
    assert.equal(busy.length, 2)
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 3)
    assert.match(await small.hash('x'), /^\$argon2id/)
  })

  it('of newcomers wait among themselves: a crowd of them keeps nobody from signing on', async () => {
    const crowded = createPasswords({ random, concurrencyMax: 1, queueMax: 8 })
    const hash = await crowded.hash('x')
    const crowd = Array.from({ length: 40 }, () => crowded.hashOfNewcomer('y'))
    const registering = Promise.allSettled(crowd)
    // All of them stand at their gate by now.
    const signOns = Array.from({ length: 8 }, () => crowded.verify('x', hash))
    assert.deepEqual(await Promise.all(signOns), Array(8).fill(true))
    const registered = (await registering).filter(({ status }) => status === 'fulfilled')
    assert.equal(registered.length, 9)
  })
})
