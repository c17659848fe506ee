// The routes of the card page: show, try, cancel.
import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { pageHeaders } from '../page-shell.ts'
import {
  fieldNames,
  fieldOfFailure,
  renderCardPage,
  renderEndedPage,
  renderUnknownPage,
} from './card-page.ts'
import type { Processor } from './create-processor.ts'
import type { ProcessorEnv } from './lose-answer.ts'
import type { SetupSession } from './processor-state.ts'
import type { CardForm } from './read-card-form.ts'
import { testCards } from './test-cards.ts'

export const cardPath = (secret: string): string => `/setup/${secret}`

/** Where the customer goes from here, with the session in the address. */
function makeBackUrl(session: SetupSession): string {
  const url = new URL(session.returnUrl)
  url.searchParams.set('session', session.id)
  if (session.status === 'cancelled') url.searchParams.set('cancelled', '1')
  return url.href
}

/** Adds the card page to the app. */
export function addCardRoutes(app: Hono<ProcessorEnv>, processor: Processor): void {
  const find = (secret: string) => processor.findSetupSessionBySecret(secret)

  app.use('/setup/*', pageHeaders, bodyLimit({ maxSize: 16 * 1024 }), async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
  })

  app.get('/setup/:secret', (c) => {
    const session = find(c.req.param('secret'))
    if (session === undefined) return c.html(renderUnknownPage(), 404)
    if (session.status !== 'open') return c.html(renderEndedPage(session, makeBackUrl(session)))
    const typed = fillForm(session, c.req.query('card'), processor.now())
    return c.html(renderCardPage(session, cardPath(session.secret), typed, {}))
  })

  app.post('/setup/:secret', async (c) => {
    const session = find(c.req.param('secret'))
    if (session === undefined) return c.html(renderUnknownPage(), 404)
    const fields = await c.req.parseBody()
    const typed = readForm(fields)
    const tried = processor.tryCard(session.secret, typed)
    if (tried.outcome === 'malformed') {
      const page = renderCardPage(
        session,
        cardPath(session.secret),
        hideCode(typed),
        tried.problems,
      )
      return c.html(page, 422)
    }
    const after = tried.session
    // A second click on the button arrives when the card is verified already: on to the same place.
    if (after.status === 'verified') return c.redirect(makeBackUrl(after), 303)
    if (after.status !== 'open') return c.html(renderEndedPage(after, makeBackUrl(after)), 422)
    if (tried.outcome !== 'refused')
      throw new Error(`session ${after.id} is open but was not tried`)
    const problems = { [fieldOfFailure[tried.failure]]: tried.failure }
    const page = renderCardPage(after, cardPath(after.secret), hideCode(typed), problems)
    return c.html(page, 422)
  })

  app.get('/setup/:secret/cancel', (c) => {
    const session = find(c.req.param('secret'))
    if (session === undefined) return c.html(renderUnknownPage(), 404)
    return c.redirect(makeBackUrl(processor.cancelSetupSession(session.secret)), 303)
  })
}

/** An empty form with the postal code that the network knows; or one of the test cards filled in. */
function fillForm(
  session: SetupSession,
  number: string | undefined,
  now: Temporal.Instant,
): CardForm {
  const { postalCode } = session
  const card = testCards.find((testCard) => testCard.number === number)
  if (card === undefined) return { number: '', expiry: '', securityCode: '', postalCode }
  const year = String(now.toZonedDateTimeISO('UTC').year + 4).slice(-2)
  const securityCode = '1234'.slice(0, card.securityCodeLength)
  return { number: card.number, expiry: `12/${year}`, securityCode, postalCode }
}

function readForm(fields: Readonly<Record<string, unknown>>): CardForm {
  const read = (name: string) => {
    const value = fields[name]
    return typeof value === 'string' ? value.slice(0, 100) : ''
  }
  return {
    number: read(fieldNames.number),
    expiry: read(fieldNames.expiry),
    securityCode: read(fieldNames.securityCode),
    postalCode: read(fieldNames.postalCode),
  }
}

/** What was typed is kept, but a security code is never sent back out. */
function hideCode(typed: CardForm): CardForm {
  return { ...typed, securityCode: '' }
}
