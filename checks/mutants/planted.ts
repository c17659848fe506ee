// One fault that somebody might make: a text of a source file, and what stands there instead.

export interface Planted {
  /** From the root of the project. */
  readonly file: string
  /** Stands in the file once. */
  readonly from: string
  readonly to: string
}

/** How the process that plants is told what: as JSON. */
export const plantedVariable = 'TALLYSTICK_PLANTED'

export function readPlanted(text: string | undefined): Planted | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as Planted)
}

/** @throws where the text stands there never, or more than once: then nobody knows what was planted. */
export function replaceOnce(source: string, { file, from, to }: Planted): string {
  const count = source.split(from).length - 1
  if (count !== 1) throw new Error(`${file} has ${count} times: ${from}`)
  return source.replace(from, () => to)
}
