// Which seeds a run is asked for: `7`, or `1..200`.

/** @throws RangeError */
export function parseSeeds(text: string): readonly number[] {
  const match = /^(\d{1,9})(?:\.\.(\d{1,9}))?$/.exec(text)
  const first = Number(match?.[1])
  const last = Number(match?.[2] ?? match?.[1])
  if (match === null || last < first)
    throw new RangeError(`seeds are written 7 or 1..200, not ${text}`)
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
