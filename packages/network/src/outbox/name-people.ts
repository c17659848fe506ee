// Whom a letter is about: the people and the accounts that its cause names, or that it is for. Pure.

// Sign-ons, customers, purchasing and payment accounts, as `newId` writes them.
const personPattern = /(?:sgn|cus|pac|pay)_[0-9a-hjkmnp-tv-z]{26,28}/g

/** Their ids, each once: by these an erasure finds the letter. */
export function namePeople(...texts: readonly (string | null)[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => text?.match(personPattern) ?? []))]
}
