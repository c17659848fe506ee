// What somebody had until they changed it: for a while it still takes the account back, whoever changed it. Pure.

/** Over a week's absence. */
export const formerLastsHours = 7 * 24

/** Until when what is replaced at this moment counts on. */
export function formerEnd(at: Temporal.Instant): Temporal.Instant {
  return at.add({ hours: formerLastsHours })
}
