// Where a visitor stands with the meter, in words.
import type { MeterView } from '../meter/meter.ts'
import { formatDay } from '../platform/calendar.ts'
import type { Language } from './gate-words.ts'
import { gateWords } from './gate-words.ts'

/**
 * How many items are left, and when the count starts anew.
 *
 * @example
 * ```ts
 * import { meterText } from '@tallystick/merchant'
 *
 * const meter = {
 *   freeCount: 3,
 *   leftCount: 2,
 *   every: 'week',
 *   startsAnewSeconds: 1_795_993_200,
 *   timeZone: 'Europe/Berlin',
 * } as const
 * meterText(meter) // → '2 of 3 free items left this week. The count starts anew on Monday 30 November.'
 * ```
 */
export function meterText(meter: MeterView, language: Language = 'en'): string {
  const { leftCount, startsAnewSeconds, timeZone } = meter
  const startsAnew = formatDay(startsAnewSeconds, timeZone, language)
  const words = gateWords[language].meter
  return (leftCount > 0 ? words.left : words.used)({ ...meter, startsAnew })
}
