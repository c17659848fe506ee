// A small OpenID Provider that sells: what the SDK is tested against. It keeps the network's promises, or,
// when told to, breaks one of them. Every customer signs on and confirms at once.
import { createHash, randomUUID } from 'node:crypto'
import type { PublicJwk } from '@tallystick/proofs'
import { publicJwk, signReceipt } from '@tallystick/proofs'
import { isRegisteredAddress } from '@tallystick/addresses'
import { decodeJwt, importJWK, jwtVerify } from 'jose'
import type { Clock } from '../platform/clock.ts'
import { readSeconds } from '../platform/clock.ts'
import { json, refuse, seeOther } from './answers.ts'
import { damageToken } from './damage-token.ts'
import type { Misbehaviour } from './stand-in-misbehaviour.ts'
import { standInMetadata } from './stand-in-metadata.ts'
import { instantText, placePurchase } from './stand-in-purchases.ts'
import type { Detail, StandInPurchase } from './stand-in-purchases.ts'
import { createStandInEvents } from './stand-in-events.ts'
import type { StandInEvents } from './stand-in-events.ts'
import { tellTime } from './tell-time.ts'
import { createStandInKeys, signToken } from './stand-in-keys.ts'
import { createStandInSignOffs } from './stand-in-sign-offs.ts'
import type { StandInKeys } from './stand-in-keys.ts'

export type StandInMerchant = {
  readonly id: string
  readonly site: string
  readonly publicKey: PublicJwk
}

type Grant = {
  readonly parameters: URLSearchParams
  readonly customer: string
  readonly sessionId: string
  readonly bought?: { readonly purchase: StandInPurchase; readonly status: string }
}

export type StandInNetwork = {
  readonly issuer: string
  /** Answers requests of merchants' servers and of browsers alike. */
  readonly fetch: (url: string | Request, init?: RequestInit) => Promise<Response>
  readonly addMerchant: (merchant: StandInMerchant) => void
  /** Signs a customer on in the one browser that it knows. */
  readonly signOn: (customer: string) => void
  readonly signedOn: () => string | undefined
  /** The next confirmation is declined by the customer. */
  readonly cancelNext: () => void
  readonly misbehave: (misbehaviour: Misbehaviour | undefined) => void
  /** What the next ID tokens say of the merchant's caps. */
  readonly tellCaps: (caps: unknown) => void
  readonly purchases: () => readonly StandInPurchase[]
  /** The merchants' own ids of all purchases that were pushed, in order. */
  readonly pushedIds: () => readonly string[]
  readonly countCalls: (path: string) => number
  /** `Logout token` for a site, as the back channel would carry it. */
  readonly logoutToken: (
    merchant: string,
    changes?: Readonly<Record<string, unknown>>,
  ) => Promise<string>
  /** Ends the sign-on, as its own clock would; sites read it in their list, and are told of nothing. */
  readonly endSignOn: () => void
  readonly keys: StandInKeys
  readonly events: StandInEvents
  /** A receipt of a purchase that was made, signed now. */
  readonly receiptOf: (purchase: string) => string
}

export function createStandInNetwork(input: {
  readonly issuer: string
  readonly clock: Clock
  /** By which messages of sign-on are dated; the same as `clock` unless given. */
  readonly realClock?: Clock
  /** Says so, and tells its clock on every answer. */
  readonly isSandbox?: boolean
  /** How the back channel reaches a site's server; not at all unless given. */
  readonly deliver?: (request: Request) => Promise<unknown>
  /** How long receipts live that have no earlier end. */
  readonly receiptLifeSeconds?: number
}): StandInNetwork {
  const { issuer, clock, realClock = clock, isSandbox = false } = input
  const keys = createStandInKeys()
  const events = createStandInEvents(keys, { clock, realClock })
  const merchants = new Map<string, StandInMerchant>()
  const pushed = new Map<string, URLSearchParams>()
  const grants = new Map<string, Grant>()
  const purchases: StandInPurchase[] = []
  const pushedIds: string[] = []
  const calls: string[] = []
  const usedAssertions = new Set<string>()
  let session: { customer: string; sessionId: string } | undefined
  const signOffs = createStandInSignOffs(clock)
  let isCancelled = false
  let wrong: Misbehaviour | undefined
  let caps: unknown
  const nowSeconds = (): number => readSeconds(clock)

  const subjectOf = (customer: string, merchant: string): string =>
    createHash('sha256').update(`${customer}/${merchant}`).digest('base64url')

  const authenticate = async (form: URLSearchParams): Promise<StandInMerchant | undefined> => {
    const assertion = form.get('client_assertion') ?? ''
    const merchant = merchants.get(form.get('client_id') ?? '')
    const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
    if (merchant === undefined || form.get('client_assertion_type') !== type) return undefined
    try {
      const key = await importJWK({ ...merchant.publicKey }, 'EdDSA')
      const { payload } = await jwtVerify(assertion, key, {
        algorithms: ['EdDSA'],
        issuer: merchant.id,
        subject: merchant.id,
        audience: issuer,
        currentDate: new Date(realClock.now().epochMilliseconds),
        // The library counts whole seconds: it may be one ahead of the clock of a test.
        clockTolerance: 10,
        requiredClaims: ['exp', 'jti'],
      })
      if (usedAssertions.has(payload.jti ?? '')) return undefined
      usedAssertions.add(payload.jti ?? '')
      return merchant
    } catch {
      return undefined
    }
  }

  const answerPush = async (form: URLSearchParams): Promise<Response> => {
    const merchant = await authenticate(form)
    if (merchant === undefined) return refuse(401, 'invalid_client')
    if (wrong === 'push_refused') return refuse(400, 'invalid_authorization_details')
    const redirectUri = `${merchant.site}/tally/callback`
    const isRight =
      form.get('response_type') === 'code' &&
      form.get('scope') === 'openid' &&
      form.get('redirect_uri') === redirectUri &&
      form.get('code_challenge_method') === 'S256' &&
      (form.get('code_challenge') ?? '').length === 43 &&
      (form.get('state') ?? '').length >= 22 &&
      (form.get('nonce') ?? '').length >= 22
    const detail = readDetail(form)
    if (!isRight) return refuse(400, 'invalid_request')
    if (detail !== undefined && !isRegisteredAddress([merchant.site], detail.return_to)) {
      const description = 'return_to: does not lie under a registered address of the merchant'
      return refuse(400, 'invalid_authorization_details', description)
    }
    const requestUri = `urn:ietf:params:oauth:request_uri:${randomUUID()}`
    pushed.set(requestUri, form)
    if (detail !== undefined) pushedIds.push(detail.id)
    return json(201, { request_uri: requestUri, expires_in: 60 })
  }

  const answerAuthorize = (url: URL): Response => {
    const requestUri = url.searchParams.get('request_uri') ?? ''
    const parameters = pushed.get(requestUri)
    pushed.delete(requestUri)
    if (
      parameters === undefined ||
      parameters.get('client_id') !== url.searchParams.get('client_id')
    ) {
      return new Response('unknown request', { status: 400 })
    }
    const back = new URL(parameters.get('redirect_uri') ?? '')
    const state = parameters.get('state') ?? ''
    back.searchParams.set('state', wrong === 'state_changed' ? `${state}x` : state)
    if (wrong !== 'iss_missing') {
      const other = 'https://other-network.example'
      back.searchParams.set('iss', wrong === 'iss_of_another_network' ? other : issuer)
    }
    if (session === undefined && parameters.get('prompt') === 'none') {
      back.searchParams.set('error', 'login_required')
      return seeOther(back.href)
    }
    if (isCancelled) {
      isCancelled = false
      back.searchParams.set('error', 'access_denied')
      return seeOther(back.href)
    }
    session ??= { customer: 'cus_default', sessionId: randomUUID() }
    const detail = readDetail(parameters)
    const merchant = parameters.get('client_id') ?? ''
    const bought =
      detail &&
      placePurchase(purchases, {
        customer: session.customer,
        merchant,
        detail,
        nowSeconds: nowSeconds(),
      })
    if (bought === 'conflict') {
      back.searchParams.set('error', 'invalid_request')
      return seeOther(back.href)
    }
    const code = randomUUID()
    grants.set(code, { parameters, ...session, ...(bought === undefined ? {} : { bought }) })
    back.searchParams.set('code', code)
    return seeOther(back.href)
  }

  const answerToken = async (form: URLSearchParams): Promise<Response> => {
    const merchant = await authenticate(form)
    if (merchant === undefined) return refuse(401, 'invalid_client')
    if (form.get('grant_type') === 'client_credentials') {
      const token = { access_token: `token of ${merchant.id}`, token_type: 'Bearer' }
      return json(200, { ...token, expires_in: 600 })
    }
    const code = form.get('code') ?? ''
    const grant = grants.get(code)
    grants.delete(code)
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (
      grant === undefined ||
      form.get('grant_type') !== 'authorization_code' ||
      grant.parameters.get('client_id') !== merchant.id ||
      grant.parameters.get('redirect_uri') !== form.get('redirect_uri') ||
      grant.parameters.get('code_challenge') !== challenge
    ) {
      return refuse(400, 'invalid_grant')
    }
    const details = answerDetails(grant, merchant.id)
    return json(200, {
      access_token: randomUUID(),
      token_type: 'Bearer',
      expires_in: 600,
      ...(wrong === 'id_token_missing' ? {} : { id_token: await signIdToken(grant, merchant.id) }),
      ...(details === undefined ? {} : { authorization_details: details }),
    })
  }

  const signIdToken = (grant: Grant, merchant: string): Promise<string> => {
    const iat = readSeconds(realClock) - (wrong === 'id_token_expired' ? 7200 : 0)
    const nonce = grant.parameters.get('nonce') ?? ''
    const payload = {
      iss: wrong === 'id_token_of_another_issuer' ? 'https://other-network.example' : issuer,
      aud: wrong === 'id_token_for_another_merchant' ? 'mer_other' : merchant,
      sub: subjectOf(grant.customer, merchant),
      sid: grant.sessionId,
      nonce: wrong === 'id_token_with_another_nonce' ? `${nonce}x` : nonce,
      iat,
      auth_time: iat,
      exp: iat + 3600,
      ...(caps === undefined ? {} : { price_caps: caps }),
    }
    const isStranger = wrong === 'id_token_signed_by_a_stranger'
    const key = isStranger ? keys.stranger : keys.tokens
    return signToken(payload, key, { kid: keys.tokens.kid, typ: 'JWT' })
  }

  const answerDetails = (grant: Grant, merchant: string): unknown => {
    const { bought } = grant
    if (bought === undefined || wrong === 'details_missing') return undefined
    const { purchase } = bought
    const detail = {
      ...purchase.detail,
      ...parseDetails(grant.parameters)[0],
      ...(wrong === 'details_of_another_purchase' ? { id: 'another' } : {}),
      ...(wrong === 'details_of_another_offer' ? { offer: 'another' } : {}),
      status: wrong === 'details_refused' ? 'refused' : bought.status,
      purchase: purchase.purchase,
      ...(wrong === 'receipt_missing' ? {} : { receipt: makeReceipt(purchase, merchant) }),
    }
    return wrong === 'details_doubled' ? [detail, detail] : [detail]
  }

  const makeReceipt = (purchase: StandInPurchase, merchant: string): string => {
    const ageSeconds = wrong === 'receipt_expired' ? 90_000 : 0
    const iat = nowSeconds() - ageSeconds
    const lifeSeconds = wrong === 'receipt_expired' ? 60 : (input.receiptLifeSeconds ?? 30 * 86_400)
    const { untilSeconds } = purchase
    const fromSeconds = purchase.fromSeconds - ageSeconds
    const receipt = signReceipt(
      {
        iss: wrong === 'receipt_of_another_network' ? 'https://other-network.example' : issuer,
        aud: wrong === 'receipt_for_another_merchant' ? 'mer_other' : merchant,
        sub: subjectOf(
          wrong === 'receipt_of_another_customer' ? 'cus_other' : purchase.customer,
          merchant,
        ),
        jti: wrong === 'receipt_of_another_purchase' ? 'pur_other' : purchase.purchase,
        iat,
        offer: wrong === 'receipt_for_another_offer' ? 'another' : purchase.offer,
        price: purchase.detail.offer_terms?.price ?? { amount: '1.00', currency: 'USD' },
        access: {
          from: instantText(fromSeconds),
          ...(untilSeconds === undefined ? {} : { until: instantText(untilSeconds) }),
        },
        exp: Math.min(iat + lifeSeconds, untilSeconds ?? Infinity),
      },
      wrong === 'receipt_forged' ? keys.stranger : keys.receipts,
    )
    return wrong === 'receipt_damaged' ? damageToken(receipt) : receipt
  }

  const logoutToken: StandInNetwork['logoutToken'] = (merchant, changes) =>
    signToken(
      {
        iss: issuer,
        aud: merchant,
        iat: readSeconds(realClock),
        exp: readSeconds(realClock) + 120,
        jti: randomUUID(),
        ...(session === undefined
          ? {}
          : { sid: session.sessionId, sub: subjectOf(session.customer, merchant) }),
        events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
        ...changes,
      },
      keys.tokens,
      { kid: keys.tokens.kid, typ: 'logout+jwt' },
    )

  const endSignOn = (): void => {
    if (session !== undefined) signOffs.note(session.sessionId)
    session = undefined
  }

  const answerEndSession = async (url: URL): Promise<Response> => {
    const hint = url.searchParams.get('id_token_hint')
    const merchant = merchants.get(url.searchParams.get('client_id') ?? '')
    const back = url.searchParams.get('post_logout_redirect_uri') ?? ''
    if (hint === null || merchant === undefined || back !== `${merchant.site}/tally/signed-out`) {
      return new Response('Sign off?', { status: 200 })
    }
    if (decodeJwt(hint).aud !== merchant.id) return refuse(400, 'invalid_request')
    for (const { id, site } of merchants.values()) {
      const body = new URLSearchParams({ logout_token: await logoutToken(id) })
      const request = new Request(`${site}/tally/backchannel-logout`, { method: 'POST', body })
      await input.deliver?.(request)
    }
    endSignOn()
    return seeOther(back)
  }

  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    calls.push(url.pathname)
    if (wrong === 'unreachable') throw new TypeError('fetch failed')
    const form = new URLSearchParams(request.method === 'POST' ? await request.text() : '')
    if (url.pathname === '/.well-known/openid-configuration')
      return json(200, standInMetadata(issuer, isSandbox, wrong))
    if (url.pathname === '/oauth/request') return answerPush(form)
    if (url.pathname === '/oauth/auth') return answerAuthorize(url)
    if (url.pathname === '/oauth/token') {
      if (wrong === 'token_endpoint_unreachable') return new Response('busy', { status: 503 })
      return answerToken(form)
    }
    if (url.pathname === '/oauth/jwks') return json(200, { keys: [publicJwk(keys.tokens)] })
    if (url.pathname === '/keys/receipts') {
      if (wrong === 'receipt_keys_unreachable') throw new TypeError('fetch failed')
      return json(200, { keys: [publicJwk(keys.receipts)] })
    }
    if (url.pathname === '/oauth/session/end') return answerEndSession(url)
    return (
      signOffs.answer(url) ?? events.answer(request) ?? new Response('not found', { status: 404 })
    )
  }

  return {
    issuer,
    fetch: async (url, init) => {
      const request = url instanceof Request ? url : new Request(url, init)
      return tellTime(await answer(request), { clock, realClock, isSandbox })
    },
    addMerchant: (merchant) => {
      merchants.set(merchant.id, merchant)
    },
    signOn: (customer) => {
      session = { customer, sessionId: randomUUID() }
    },
    signedOn: () => session?.customer,
    cancelNext: () => {
      isCancelled = true
    },
    tellCaps: (told) => {
      caps = told
    },
    misbehave: (misbehaviour) => {
      wrong = misbehaviour
    },
    purchases: () => purchases,
    pushedIds: () => pushedIds,
    countCalls: (path) => calls.filter((call) => call === path).length,
    logoutToken,
    endSignOn,
    keys,
    events,
    receiptOf: (id) => {
      const purchase = purchases.find((one) => one.purchase === id)
      if (purchase === undefined) throw new Error(`nobody bought ${id}`)
      return makeReceipt(purchase, purchase.merchant)
    },
  }
}

function parseDetails(parameters: URLSearchParams): readonly Detail[] {
  return JSON.parse(parameters.get('authorization_details') ?? '[]') as readonly Detail[]
}

function readDetail(parameters: URLSearchParams): Detail | undefined {
  return parseDetails(parameters)[0]
}
