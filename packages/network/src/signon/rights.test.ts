// What gives rights against what ends them, every one with every one, in two processes: after what ends a right was
// answered, nothing that was proved before it opens anything.
// More rounds: RIGHTS_ROUNDS=50 node checks/run-tests.ts <this file>
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { revocations } from './revocations.ts'
import type { Right } from './revocations.ts'
import type { Granted, GrantCase } from './testing/grant-case.ts'
import { proofGrants } from './testing/proof-grants.ts'
import { newPerson, revocationCases } from './testing/revocation-cases.ts'
import type { RevocationCase } from './testing/revocation-cases.ts'
import { openRightsWorld } from './testing/rights-world.ts'
import type { RightsWorld } from './testing/rights-world.ts'
import { sessionGrants } from './testing/session-grants.ts'

const rounds = Number(process.env['RIGHTS_ROUNDS'] ?? '1')

const grantCases = [...proofGrants, ...sessionGrants]

let world: RightsWorld
before(async () => {
  world = await openRightsWorld()
})
after(() => world.close())

interface Scene {
  readonly grant: () => Promise<Granted>
  readonly revoke: () => Promise<boolean>
}

async function prepare(grant: GrantCase, revocation: RevocationCase): Promise<Scene> {
  const { makePerson = newPerson } = revocation
  const person = await makePerson(world)
  const [own, other] = [await world.open(person), await world.open(person)]
  const subject = { person, own, other }
  const revoke = await revocation.prepare(world, subject)
  return { revoke, grant: await grant.prepare(world, subject) }
}

async function holdGrant(scene: Scene, point: string) {
  const held = world.pauses.holdAt(point)
  const granting = scene.grant()
  const first = await Promise.race([held.reached, granting.then(() => 'answered')])
  if (first !== undefined) held.release()
  assert.equal(first, undefined, `it was answered before ${point}`)
  return { granting, release: held.release }
}

/** Begun there, and proved; then it is revoked here, and answered; then it goes on there. */
async function revokeBetween(grant: GrantCase, revocation: RevocationCase): Promise<boolean> {
  const scene = await prepare(grant, revocation)
  if (grant.heldAt === undefined) {
    assert.ok(await scene.revoke())
    return (await (await scene.grant())?.()) ?? false
  }
  const { granting, release } = await holdGrant(scene, grant.heldAt)
  const isRevoked = await scene.revoke().finally(release)
  const granted = await granting
  assert.ok(isRevoked)
  return (await granted?.()) ?? false
}

/** Given there, but for its COMMIT; revoked here at the same time, which waits for it, or comes first. */
async function revokeBeside(grant: GrantCase, revocation: RevocationCase): Promise<boolean> {
  const scene = await prepare(grant, revocation)
  const { granting, release } = await holdGrant(scene, `before commit ${grant.commit}`)
  const revoking = scene.revoke()
  const answered = revoking.then(() => true)
  try {
    while (!(await Promise.race([answered, world.isAnybodyWaiting()]))) await Promise.resolve()
  } finally {
    release()
  }
  const granted = await granting
  assert.ok(granted !== undefined, 'it was given before anything was revoked')
  assert.ok(await revoking)
  return await granted()
}

for (const revocation of revocationCases) {
  const { name, cause, isWithout = [] } = revocation
  const ends: readonly Right[] = revocations[cause]
  test(`${name}: what was proved before opens nothing after, and what was given ends by the rule`, async () => {
    for (const grant of grantCases.filter((one) => !isWithout.includes(one.name))) {
      const { right } = grant
      for (let round = 0; round < rounds; round += 1) {
        const said = `${grant.name}, round ${round}`
        const lives = await revokeBetween(grant, revocation)
        assert.equal(lives, !grant.isRefusedBy(cause), `proved before: ${said}`)
        if (right === undefined) continue
        const stays = await revokeBeside(grant, revocation)
        assert.equal(stays, !ends.includes(right), `given: ${said}`)
      }
    }
  })
}
