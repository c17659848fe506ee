// How well one kind of field tells, from what two merchants received, which of their customers are the same person.
import type { Random } from '../../platform/index.ts'
import type { FieldValue } from './flatten-message.ts'

/** What one merchant received of one visitor: a customer in one round. */
export interface Sighting {
  readonly customer: number
  readonly family: number
  readonly round: number
  readonly value: FieldValue
}

export type Whom = 'same customer' | 'same family'

export interface Link {
  readonly measure: string
  /** The chance that two sightings of whom we ask for are more alike than two of strangers: 0.5 says nothing. */
  readonly auc: number
  /** By how much it differs by chance alone: one standard deviation, over merchants whose visitors were mixed up. */
  readonly chance: number
}

type Likeness = (one: FieldValue, other: FieldValue) => number

const measures: Readonly<Record<string, Likeness>> = {
  nearness: (one, other) => -Math.abs(Number(one) - Number(other)),
  beginning: (one, other) => countEqual(String(one), String(other)),
  end: (one, other) => countEqual(String(one), String(other), 'end'),
  length: (one, other) => -Math.abs(String(one).length - String(other).length),
}
const drawCount = 60

/** The measure that tells most: numbers are near or not; texts begin alike, end alike, are as long. */
export function measureLink(
  here: readonly Sighting[],
  there: readonly Sighting[],
  { whom, random }: { readonly whom: Whom; readonly random: Random },
): Link {
  const isNumeric = here.every(({ value }) => typeof value === 'number')
  const rounds = [...new Set(here.map(({ round }) => round))].map((round) => ({
    here: here.filter((one) => one.round === round),
    there: there.filter((one) => one.round === round),
  }))
  const links = Object.entries(measures)
    .filter(([name]) => (name === 'nearness') === isNumeric)
    .map(([measure, likeness]) => ({ measure, ...rank(rounds, { whom, likeness, random }) }))
  return links.reduce((most, link) =>
    Math.abs(link.auc - 0.5) > Math.abs(most.auc - 0.5) ? link : most,
  )
}

interface Round {
  readonly here: readonly Sighting[]
  readonly there: readonly Sighting[]
}

function rank(
  rounds: readonly Round[],
  input: { readonly whom: Whom; readonly likeness: Likeness; readonly random: Random },
): Omit<Link, 'measure'> {
  const { whom, likeness, random } = input
  const strangers = Float64Array.from(
    rounds.flatMap((round) => listLikenesses(round, { whom: 'strangers', likeness })),
  ).sort()
  const aucOf = (mixed: readonly Round[]): number =>
    rankAmong(
      mixed.flatMap((round) => listLikenesses(round, { whom, likeness })),
      strangers,
    )
  const squares = Array.from({ length: drawCount }, () => {
    const mixed = rounds.map((round) => ({ ...round, there: mixUp(round.there, random) }))
    return (aucOf(mixed) - 0.5) ** 2
  })
  const chance = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / drawCount)
  return { auc: aucOf(rounds), chance }
}

function listLikenesses(
  { here, there }: Round,
  { whom, likeness }: { readonly whom: Whom | 'strangers'; readonly likeness: Likeness },
): number[] {
  const found: number[] = []
  for (const one of here) {
    for (const other of there) {
      const isSame = one.customer === other.customer
      const isFamily = one.family === other.family
      const who = isSame ? 'same customer' : isFamily ? 'same family' : 'strangers'
      if (who === whom) found.push(likeness(one.value, other.value))
    }
  }
  return found
}

/** The same values, each of another visitor. */
function mixUp(sightings: readonly Sighting[], random: Random): readonly Sighting[] {
  const values = shuffle(
    sightings.map(({ value }) => value),
    random,
  )
  return sightings.map((sighting, at) => ({ ...sighting, value: values[at] ?? sighting.value }))
}

export function shuffle<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const rest = [...items]
  return items.flatMap(() => rest.splice(random.below(rest.length), 1))
}

/** How often those asked for are more alike than strangers; as alike counts half. */
function rankAmong(asked: readonly number[], strangers: Float64Array): number {
  if (asked.length === 0 || strangers.length === 0) return 0.5
  const below = asked.reduce(
    (sum, likeness) => sum + countBelow(strangers, likeness) + countUpTo(strangers, likeness),
    0,
  )
  return below / (2 * strangers.length * asked.length)
}

function countBelow(sorted: Float64Array, limit: number): number {
  return countWhile(sorted, (value) => value < limit)
}

function countUpTo(sorted: Float64Array, limit: number): number {
  return countWhile(sorted, (value) => value <= limit)
}

function countWhile(sorted: Float64Array, isBefore: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(sorted[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}

function countEqual(one: string, other: string, from: 'start' | 'end' = 'start'): number {
  const length = Math.min(one.length, other.length)
  let count = 0
  const at = (text: string): string | undefined => text.at(from === 'start' ? count : -1 - count)
  while (count < length && at(one) === at(other)) count += 1
  return count
}
