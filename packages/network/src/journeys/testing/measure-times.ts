// How well the time of an answer tells one class of addresses from another: the area under the curve of true over false
// alarms (AUC), 0.5 where it tells nothing. Classes take turns by chance, so that a slow moment strikes all of them.
import { systemRandom } from '../../platform/index.ts'

const usesMax = 5
const random = systemRandom()

export async function measureTimes<Probe>(input: {
  readonly name: string
  readonly classes: Readonly<Record<string, () => Promise<string>>>
  /** Attempts of each class. */
  readonly times: number
  readonly prepare: (email: string) => Promise<Probe>
  readonly send: (probe: Probe) => Promise<unknown>
}): Promise<void> {
  const { name, classes, times, prepare, send } = input
  const names = Object.keys(classes)
  const pools = new Map<string, string[]>(names.map((one) => [one, []]))
  for (const one of names) {
    // As often as each may be asked for before a limit answers in place of the network.
    for (let made = 0; made < times / usesMax; made += 1) {
      pools.get(one)?.push((await classes[one]?.()) ?? '')
    }
  }
  const millis = new Map<string, number[]>(names.map((one) => [one, []]))
  for (let round = 0; round < times; round += 1) {
    const turns = names
      .map((one) => ({ one, at: random.below(1_000_000) }))
      .toSorted((a, b) => a.at - b.at)
    for (const { one } of turns) {
      const probe = await prepare(pools.get(one)?.[Math.floor(round / usesMax)] ?? '')
      const startedAt = performance.now()
      await send(probe)
      millis.get(one)?.push(performance.now() - startedAt)
    }
  }
  for (const [index, one] of names.entries()) {
    for (const other of names.slice(index + 1)) {
      const area = areaUnderCurve(millis.get(one) ?? [], millis.get(other) ?? [])
      process.stdout.write(`${name}  ${one} / ${other}: AUC ${area.toFixed(3)}\n`)
    }
  }
}

/** How often one of the first is slower than one of the second; at least 0.5, whichever is slower. */
function areaUnderCurve(first: readonly number[], second: readonly number[]): number {
  let wins = 0
  for (const one of first)
    for (const other of second) wins += one > other ? 1 : Number(one === other) / 2
  const area = wins / (first.length * second.length)
  return Math.max(area, 1 - area)
}
