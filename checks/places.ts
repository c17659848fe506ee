// The places where a feature is entered, nine at most. docs/adding-a-feature.md says one sentence about each, with an example.

export const places = [
  'rooms.cjs',
  'packages/network/migrations/',
  'contract/<room>.ts',
  '<room>/contribute.ts',
  'server/open-rooms.ts',
  'web/<wing>/',
  'web/texts/<language>/',
  'journeys/',
  'packages/audit/src/',
] as const

export type Place = (typeof places)[number]

/** A place that something was not entered in. */
export interface MissingPlace {
  readonly place: Place
  /** Says what is missing where, for whoever has to enter it. */
  readonly what: string
}
