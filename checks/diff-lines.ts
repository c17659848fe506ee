// The lines in which two texts differ, for checks that compare a committed file with what it should be.

/** "- line" for lines only in the first, "+ line" for lines only in the second; empty when they are equal. */
export function diffLines(committed: string, actual: string): string[] {
  if (committed === actual) return []
  const left = committed.split('\n')
  const right = actual.split('\n')
  const lengths = longestCommon(left, right)
  const result: string[] = []
  let l = 0
  let r = 0
  while (l < left.length || r < right.length) {
    if (l < left.length && r < right.length && left[l] === right[r]) {
      l++
      r++
    } else if (
      r >= right.length ||
      (l < left.length && at(lengths, l + 1, r) >= at(lengths, l, r + 1))
    ) {
      result.push(`- ${left[l++] ?? ''}`)
    } else {
      result.push(`+ ${right[r++] ?? ''}`)
    }
  }
  return result
}

type Grid = readonly Uint32Array[]

function at(grid: Grid, row: number, column: number): number {
  return grid[row]?.[column] ?? 0
}

/** Length of the longest common run of lines from each pair of positions on. */
function longestCommon(left: readonly string[], right: readonly string[]): Grid {
  const grid = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1))
  for (let l = left.length - 1; l >= 0; l--) {
    const row = grid[l]
    if (row === undefined) continue
    for (let r = right.length - 1; r >= 0; r--) {
      row[r] =
        left[l] === right[r]
          ? at(grid, l + 1, r + 1) + 1
          : Math.max(at(grid, l + 1, r), row[r + 1] ?? 0)
    }
  }
  return grid
}
