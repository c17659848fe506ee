// `POST /sandbox/clock`: moves the network's clock, forward only, in a sandbox only.
import {
  bearer,
  createApi,
  createRoute,
  instantSchema,
  jsonAnswer,
  jsonBody,
  Problem,
  problemAnswers,
  requireCaller,
  sandboxOnly,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'

/** The part of the sandbox's clock that a script may move. */
export interface MovableClock {
  now(): Temporal.Instant
  /** @throws RangeError for a negative or zero duration. */
  advance(duration: Temporal.Duration): Promise<Temporal.Instant>
  /** @throws RangeError for an instant that is past. */
  moveTo(instant: Temporal.Instant): Promise<Temporal.Instant>
}

// A century: whatever lies beyond is a slip, and would make dates that nothing else can hold.
const advanceMax = Temporal.Duration.from({ years: 100 })
// Access may reach a century on, and dates end where years have five digits; nobody could move the clock back.
const latest = Temporal.Instant.from('9000-01-01T00:00:00Z')

const durationSchema: z.ZodType<Temporal.Duration, string> = z
  .string()
  .max(100)
  .openapi({ format: 'duration', example: 'PT36H' })
  .transform((text, context) => {
    const duration = readDuration(text)
    if (duration !== undefined) return duration
    const message = 'is not a duration such as PT36H'
    context.issues.push({ code: 'custom', message, input: text })
    return z.NEVER
  })

const moveSchema = z
  .union([z.strictObject({ now: instantSchema }), z.strictObject({ advance: durationSchema })])
  .openapi('ClockMove')

const moveClockRoute = createRoute({
  method: 'post',
  path: '/sandbox/clock',
  summary: 'Move the clock of the whole network forward',
  security: bearer,
  request: { body: jsonBody(moveSchema) },
  responses: {
    200: jsonAnswer(z.object({ now: z.string() }), 'what the clock says now'),
    ...problemAnswers('sandbox_only', 'clock_moves_back'),
  },
})

export function clockRoutes(clock: MovableClock | undefined): OpenAPIHono<ApiEnv> {
  const api = createApi()
  api.use('/sandbox/*', sandboxOnly(clock !== undefined))
  api.openapi(moveClockRoute, async (c) => {
    requireCaller(c, 'operator')
    if (clock === undefined) throw new Problem('sandbox_only')
    const move = c.req.valid('json')
    const before = clock.now()
    refuseFarFuture(move, before)
    try {
      if ('now' in move) await clock.moveTo(move.now)
      else await clock.advance(move.advance)
    } catch (error) {
      if (error instanceof RangeError) {
        throw new Problem('clock_moves_back', { detail: `it is ${before.toString()}` })
      }
      throw error
    }
    return c.json({ now: clock.now().toString() }, 200)
  })
  return api
}

function refuseFarFuture(move: z.output<typeof moveSchema>, before: Temporal.Instant): void {
  const [pointer, next] =
    'now' in move
      ? ['/now', move.now]
      : ['/advance', before.toZonedDateTimeISO('UTC').add(move.advance).toInstant()]
  if (Temporal.Instant.compare(next, latest) < 0) return
  throw new Problem('invalid_field', {
    errors: [{ pointer, detail: 'leads beyond the year 8999' }],
  })
}

function readDuration(text: string): Temporal.Duration | undefined {
  try {
    const duration = Temporal.Duration.from(text)
    const relativeTo = Temporal.PlainDate.from('2000-01-01')
    const isTooLong = Temporal.Duration.compare(duration, advanceMax, { relativeTo }) > 0
    return isTooLong ? undefined : duration
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
