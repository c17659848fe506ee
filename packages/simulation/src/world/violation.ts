// What the simulation stops at: a rule that does not hold.

export class Violation extends Error {
  override readonly name = 'Violation'
  /** As in docs/invariants.md. */
  readonly rule: string
  constructor(rule: string, detail: string) {
    super(`${rule}: ${detail}`)
    this.rule = rule
  }
}

export function check(holds: boolean, rule: string, detail: () => string): asserts holds {
  if (!holds) throw new Violation(rule, detail())
}
