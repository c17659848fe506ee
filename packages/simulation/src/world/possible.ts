// A value that is changed by messages whose answers may be missing: then several values may hold, and nobody knows
// which.

export interface Possible<Value> {
  /** All that may hold at some moment of this step. The same list until the step ends, so that it may be kept. */
  during(): readonly Value[]
  /** A change is on its way; what this returns is called when it was acknowledged. */
  begin(value: Value): () => void
  endStep(): void
}

export function createPossible<Value>(first: Value): Possible<Value> {
  let inStep: Value[] = [first]
  let begun: Value[] = []
  let isAcknowledged = false
  return {
    during: () => inStep,
    begin(value) {
      begun.push(value)
      inStep.push(value)
      return () => {
        isAcknowledged = true
      }
    },
    endStep() {
      // One that was acknowledged took the place of all before it; of several in one step any may have been the last.
      inStep = isAcknowledged ? begun : [...inStep]
      begun = []
      isAcknowledged = false
    },
  }
}
