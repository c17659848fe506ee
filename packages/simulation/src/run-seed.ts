// One seed from its beginning to its end: steps with faults, then rest, and everything must come out even.
import { auditBooks } from '@tallystick/audit'
import { actors } from './actors/actors.ts'
import type { Actor } from './actors/actors.ts'
import { register } from './actors/register.ts'
import { openShop } from './actors/sell.ts'
import { comeToRest } from './come-to-rest.ts'
import { isRegistered } from './world/people.ts'
import { openLiteServer } from './world/lite-server.ts'
import { headKeys } from './world/network-process.ts'
import type { Seams } from './world/seams.ts'
import { Violation } from './world/violation.ts'
import { count, createWorld, pick } from './world/world.ts'
import type { World, WorldStats } from './world/world.ts'

export interface SeedInput {
  readonly seed: number
  readonly stepCount: number
  /** Made once per process by `makeTemplate`. */
  readonly template: Blob
  /** Steps between two audits. */
  readonly auditEvery?: number
  readonly seams?: Seams
  /** Only these act, so often: for what comes together seldom among all others. */
  readonly cast?: Readonly<Record<string, number>>
  readonly onLine?: (line: string) => void
}

export interface SeedResult {
  readonly seed: number
  readonly steps: number
  readonly hash: string
  readonly stats: WorldStats
  readonly violation?: {
    readonly rule: string
    readonly detail: string
    readonly lastLines: readonly string[]
  }
}

const auditEveryDefault = 60

export async function runSeed(input: SeedInput): Promise<SeedResult> {
  const { seed, stepCount, seams = {}, onLine } = input
  const server = await openLiteServer(input.template)
  if (seams.schemaChange !== undefined) await server.exec(seams.schemaChange)
  const world = createWorld({ seed, server, seams, ...(onLine === undefined ? {} : { onLine }) })
  const acting = actors.flatMap((actor) => {
    const weight = input.cast === undefined ? actor.weight : (input.cast[actor.name] ?? 0)
    return weight === 0 ? [] : { ...actor, weight }
  })
  let steps = 0
  try {
    await openWorld(world)
    while (steps < stepCount) {
      steps += 1
      await takeStep(world, { step: steps, acting })
      if (steps % (input.auditEvery ?? auditEveryDefault) === 0) await audit(world)
    }
    await comeToRest(world)
    await audit(world)
    return { seed, steps, hash: world.trace.hash(), stats: world.stats }
  } catch (error) {
    const rule = error instanceof Violation ? error.rule : 'no-error'
    const detail = error instanceof Violation ? error.message : String((error as Error).stack)
    const lastLines = [...world.trace.last()]
    return {
      seed,
      steps,
      hash: world.trace.hash(),
      stats: world.stats,
      violation: { rule, detail, lastLines },
    }
  } finally {
    await server.close()
  }
}

async function openWorld(world: World): Promise<void> {
  const shopCount = 2 + world.chance.below(3)
  for (let shop = 0; shop < shopCount; shop += 1) await act(world, [openShop])
  while (world.customers.filter(isRegistered).length < 4) await act(world, [register])
}

/** One actor, or several side by side, while the process may die or lose its connection. */
async function takeStep(
  world: World,
  { step, acting }: { readonly step: number; readonly acting: readonly Actor[] },
): Promise<void> {
  const { chance, stats, trace } = world
  const chosen = [pickActor(world, acting)]
  if (chance.below(4) === 0) chosen.push(pickActor(world, acting))
  if (chance.below(12) === 0) chosen.push(pickActor(world, acting))
  const { fate } = pick(chance, world.processes)
  // Both are disarmed at the end of the step when they did not come to pass.
  fate.dieAt(chance.below(3) === 0 ? 1 + chance.below(60) : 0)
  if (chance.below(12) === 0) {
    fate.cutAt(1 + chance.below(4), pick(chance, ['before', 'after', 'statement'] as const))
  }
  for (const { name } of chosen) count(stats.actors, name)
  trace.add(`${step} ${chosen.map(({ name }) => name).join(' + ')}`)
  await act(
    world,
    chosen.map(({ act: work }) => work),
  )
}

async function act(world: World, works: readonly Actor['act'][]): Promise<void> {
  const tasks = works.map((work) => work(world))
  await world.turns.drive(tasks)
  await Promise.all(tasks)
  world.endStep()
  for (const { fate } of world.processes) {
    fate.dieAt(0)
    fate.cutAt(0, 'after')
  }
  for (const deathPoint of await world.restartDead()) {
    count(world.stats.deaths, deathPoint)
    world.trace.add(`  a process died: ${deathPoint}`)
  }
}

function pickActor({ chance }: World, acting: readonly Actor[]): Actor {
  const total = acting.reduce((sum, { weight }) => sum + weight, 0)
  let left = chance.below(total)
  const found = acting.find(({ weight }) => (left -= weight) < 0)
  return found ?? pick(chance, acting)
}

/** The books, recomputed by a program that shares no code with the network. */
async function audit(world: World): Promise<void> {
  const { findings } = await auditBooks((text) => world.server.query(text), {
    keys: headKeys.published,
    kept: world.keptHeads.join('\n'),
  })
  const [first] = findings
  if (first === undefined) return
  const { rule, invariant, id, detail } = first
  throw new Violation(invariant, `${rule}: ${id}: ${detail} (${findings.length} findings)`)
}
