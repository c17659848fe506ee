// Splits a text of lines into parts that fit into one call. Pure.

export interface Part {
  readonly text: string
  /** The number of its first line that holds something, counted over the whole text from 1. */
  readonly firstLine: number
}

/** Parts of at most so many bytes, each of whole lines; lines that hold nothing are left out. */
export function splitLines(text: string, bytesMax: number): readonly Part[] {
  const parts: { text: string; firstLine: number }[] = []
  let lines: string[] = []
  let bytes = 0
  let count = 0
  const end = (): void => {
    if (lines.length > 0) parts.push({ text: lines.join(''), firstLine: count - lines.length + 1 })
    lines = []
    bytes = 0
  }
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const size = Buffer.byteLength(line) + 1
    if (bytes + size > bytesMax) end()
    lines.push(`${line}\n`)
    bytes += size
    count += 1
  }
  end()
  return parts
}
