// Finds the sections of the help pages that answer a question, in whatever words it is asked: with other endings,
// without accents, with a letter wrong, or with a word that only stands among the synonyms. Pure.
import type { Texts } from '../../../texts/index.ts'
import { isNearly, stemOf, wordsOf } from './compare-words.ts'

type Help = Pick<Texts['customer']['help'], 'topics' | 'smallWords'>
type Topics = Help['topics']
export type HelpTopic = Topics[number]
export type HelpSection = HelpTopic['sections'][number]

export interface FoundSection {
  readonly topic: HelpTopic
  readonly section: HelpSection
}

interface Entry extends FoundSection {
  /** How much each of its words says about it. */
  readonly weights: ReadonlyMap<string, number>
}

interface Index {
  readonly entries: readonly Entry[]
  /** In how many sections words of a stem stand. */
  readonly counts: ReadonlyMap<string, number>
}

const foundCountMax = 8
const questionWordsMax = 12
// What is a third as good as the best answer is no answer any more.
const shareOfBest = 0.35
/** What stands in most sections tells none of them from others. */
const commonShare = 0.7

const indexes = new WeakMap<Topics, Index>()

/** The best answer first; none where no word of the question says anything. */
export function searchHelp(
  { topics, smallWords }: Help,
  question: string,
): readonly FoundSection[] {
  const index = indexOf(topics)
  const small = new Set(wordsOf(smallWords))
  const asked = wordsOf(question).filter((word) => !small.has(word))
  const words = [...new Set(asked)].slice(0, questionWordsMax)
  const scored = index.entries
    .map((entry) => ({ entry, score: sumOf(words.map((word) => scoreOf(index, entry, word))) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
  const best = scored[0]?.score ?? 0
  return scored
    .filter(({ score }) => score >= best * shareOfBest)
    .slice(0, foundCountMax)
    .map(({ entry: { topic, section } }) => ({ topic, section }))
}

function scoreOf({ entries, counts }: Index, { weights }: Entry, asked: string): number {
  let best = 0
  for (const [word, weight] of weights) {
    const likeness = likenessOf(asked, word)
    if (likeness === 0) continue
    const share = (counts.get(stemOf(word)) ?? 1) / entries.length
    if (share > commonShare) continue
    // A word that few sections have says more.
    best = Math.max(best, likeness * weight * Math.log(1 / share))
  }
  return best
}

/** The same word, the same stem, the beginning of the word, or a letter wrong. */
function likenessOf(asked: string, word: string): number {
  if (asked === word) return 1
  if (stemOf(asked) === stemOf(word)) return 0.8
  if (asked.length >= 4 && word.startsWith(asked)) return 0.6
  return isNearly(asked, word) ? 0.4 : 0
}

function indexOf(topics: Topics): Index {
  const known = indexes.get(topics)
  if (known !== undefined) return known
  const entries = topics.flatMap((topic: HelpTopic) =>
    topic.sections.map((section: HelpSection) => ({
      topic,
      section,
      weights: weightsOf(topic, section),
    })),
  )
  const counts = new Map<string, number>()
  for (const { weights } of entries) {
    for (const stem of new Set([...weights.keys()].map(stemOf))) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
    }
  }
  const index = { entries, counts }
  indexes.set(topics, index)
  return index
}

function weightsOf(topic: HelpTopic, section: HelpSection): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  const parts: readonly (readonly [text: string, weight: number])[] = [
    [section.body, 1],
    [topic.title, 2],
    [section.heading, 3],
    [section.also, 3],
  ]
  for (const [text, weight] of parts) {
    for (const word of wordsOf(text)) weights.set(word, Math.max(weight, weights.get(word) ?? 0))
  }
  return weights
}

function sumOf(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0)
}
