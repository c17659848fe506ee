// The noun: a leg, what one funding pays of one portion of a sale. Each is one transfer. Pure.

/** Who receives a portion of a price, in the order in which portions are stated. */
export const portionKinds = ['share', 'royalty', 'reward', 'tax', 'fee'] as const
export type PortionKind = (typeof portionKinds)[number]

export interface Leg {
  /** The lot that pays it; null: the tab. */
  readonly lot: string | null
  readonly kind: PortionKind
  /** The merchant of a share or a reward, the holder of a royalty, the country of a tax; '' for the operator's fee. */
  readonly receiver: string
  readonly amountMicros: bigint
}

/** What its transfer is called after the id of its cause. Of royalties there may be several. */
export function legNameOf({ lot, kind, receiver }: Leg): string {
  const name = kind === 'royalty' ? `${kind}:${receiver}` : kind
  return lot === null ? name : `${name}/${lot}`
}
