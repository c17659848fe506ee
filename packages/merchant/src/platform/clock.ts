// The clock, the only place where the SDK reads the time of the machine it runs on.

/**
 * Where the time comes from. An instant is anything with whole milliseconds since 1970, so that a
 * `Temporal.Instant` fits, and Node versions without Temporal can pass a plain object.
 */
export type Clock = { readonly now: () => { readonly epochMilliseconds: number } }

export const systemClock: Clock = { now: () => ({ epochMilliseconds: Date.now() }) }

/** Whole seconds since 1970, the unit of every time in tokens and cookies. */
export function readSeconds(clock: Clock): number {
  return Math.floor(clock.now().epochMilliseconds / 1000)
}

/** Whole seconds of an RFC 3339 text, fractions cut off; NaN for another text. */
export function parseSeconds(text: string): number {
  return Math.floor(parseMs(text) / 1000)
}

/** Milliseconds since 1970 of an RFC 3339 text, or of a Date header; NaN for another text. */
export function parseMs(text: string): number {
  return Date.parse(text)
}

/** Milliseconds since 1970 as RFC 3339 text in UTC. */
export function printMs(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString()
}

/** Seconds since 1970 as RFC 3339 text in UTC. */
export function printSeconds(seconds: number): string {
  return printMs(seconds * 1000)
}
