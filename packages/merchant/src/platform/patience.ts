// Waiting with a bound: for whom something is known already, a network that does not answer is no reason to wait.

/** The value that comes first; `otherwise` after so many milliseconds. The work goes on meanwhile. */
export async function settleWithin<Value>(
  work: Promise<Value>,
  waitMs: number,
  otherwise: Value,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const elapsed = new Promise<Value>((resolve) => {
    timer = setTimeout(() => {
      resolve(otherwise)
    }, waitMs)
  })
  try {
    return await Promise.race([work, elapsed])
  } finally {
    clearTimeout(timer)
  }
}
