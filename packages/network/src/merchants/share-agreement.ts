// The noun: what of a sale is the merchant's from a day on, for one kind of offer or for all. Pure.

export interface ShareAgreement {
  /** Of an offer; null: every kind that has no agreement of its own. */
  readonly kind: string | null
  /** In UTC, the network's day. */
  readonly startsOn: Temporal.PlainDate
  readonly shareMillionths: bigint
}

/** What is agreed with a merchant. Most have no agreement beside the share that they were registered with. */
export interface AgreedShares {
  readonly shareMillionths: bigint
  readonly agreements: readonly ShareAgreement[]
}

/** The latest agreement that has begun: of the offer's own kind, else of all kinds, else what stood before any. */
export function shareAt(
  { shareMillionths, agreements }: AgreedShares,
  { kind, at }: { readonly kind: string; readonly at: Temporal.Instant },
): bigint {
  if (agreements.length === 0) return shareMillionths
  const on = at.toZonedDateTimeISO('UTC').toPlainDate()
  const begun = agreements.filter(({ startsOn }) => Temporal.PlainDate.compare(startsOn, on) <= 0)
  const latestOf = (wanted: string | null) =>
    begun
      .filter((one) => one.kind === wanted)
      .toSorted((a, b) => Temporal.PlainDate.compare(a.startsOn, b.startsOn))
      .at(-1)
  return (latestOf(kind) ?? latestOf(null))?.shareMillionths ?? shareMillionths
}
