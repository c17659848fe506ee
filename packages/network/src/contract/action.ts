// What an operator does through the API, as it is written down (room `actions`).

/** What a route that changes something says of what is written down of it. Nothing else of a request is. */
export interface ActionWords {
  /** Members of the body that are no text about somebody: amounts, states, ids, days. */
  readonly fields: readonly string[]
  /** The member that says why, where there is one. */
  readonly why?: string
}

export type ActionValue =
  | string
  | number
  | boolean
  | null
  | readonly ActionValue[]
  | { readonly [name: string]: ActionValue }

export interface ActionDraft {
  /** The route: `post /refunds/{refund}/decision`. */
  readonly what: string
  /** What stands in its path, by name. */
  readonly on: Readonly<Record<string, string>>
  readonly who: string
  readonly why: string | null
  /** As far as whoever changed it noted it. */
  readonly before: ActionValue
  readonly after: ActionValue
  /** The ids in the answer, by name. */
  readonly made: Readonly<Record<string, string>>
}

export interface OperatorActions {
  /** The change and what is written of it, in one transaction. Of a change that throws, nothing is written. */
  readonly within: <T>(
    change: () => Promise<T>,
    draftOf: (answer: T) => Promise<ActionDraft | undefined>,
  ) => Promise<T>
  /** In a transaction of its own: before a change that spans several. */
  readonly asked: (draft: ActionDraft) => Promise<void>
}
