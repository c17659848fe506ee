// What is known at once or later: what stands in memory answers without a pause, since each pause costs every visit.

export type Soon<Value> = Value | Promise<Value>

/** Goes on in the same moment where the value is here already. */
export function whenKnown<Value, Next>(
  value: Soon<Value>,
  goOn: (value: Value) => Soon<Next>,
): Soon<Next> {
  return value instanceof Promise ? value.then(goOn) : goOn(value)
}

/** The answer of a store that somebody else wrote: anything that can be awaited. */
export function readAnswer<Answer extends boolean>(
  answer: Answer | PromiseLike<Answer>,
): Soon<Answer> {
  return typeof answer === 'boolean' ? answer : Promise.resolve(answer)
}
