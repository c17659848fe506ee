// States and their facts: what must be there in a state, and what must not. A row that was set back to an earlier state
// still has the facts of the later one.

/** By what they say, as SQL over a row `s`. */
export type Facts = Readonly<Record<string, string>>

export interface StateFacts {
  readonly always?: Facts
  readonly never?: Facts
}

/** A query of the rows whose state has a fact too many, or one too few. */
export function findsOfStates(
  table: string,
  id: string,
  states: Readonly<Record<string, StateFacts>>,
): string {
  return Object.entries(states)
    .flatMap(([state, { always = {}, never = {} }]) => [
      ...Object.entries(always).map(([what, fact]) =>
        finds(state, `not: it ${what}`, `not coalesce(${fact}, false)`),
      ),
      ...Object.entries(never).map(([what, fact]) =>
        finds(state, `and it ${what}`, `coalesce(${fact}, false)`),
      ),
    ])
    .join(' union all ')

  function finds(state: string, what: string, isWrong: string): string {
    return `select ${id} as id, 'it is ${state}, ${what}' as detail from ${table} s
      where s.status = '${state}' and ${isWrong}`
  }
}
