// The OpenID Provider's storage on PostgreSQL. Ids are stored hashed; clients are the merchants.
import { createHash } from 'node:crypto'
import type { Adapter, AdapterPayload } from 'oidc-provider'
import type { Clock, Database } from '../../platform/index.ts'
import {
  deleteDocument,
  deleteDocumentsByGrant,
  insertDocument,
  selectDocument,
  selectDocumentByUid,
  updateDocumentConsumed,
  upsertDocument,
} from '../store-provider.ts'
import type { NewProviderDocument, ProviderDocument } from '../store-provider.ts'
import { errors } from './load-provider.ts'

export interface AdapterInput {
  readonly database: Database
  readonly clock: Clock
  /** The client metadata of a merchant; undefined for an unknown or closed one. */
  readonly findClient: (merchant: string) => Promise<AdapterPayload | undefined>
}

// Long enough for any document that the library writes without an end of its own.
const defaultLifeSeconds = 86_400

export function hashDocumentId(id: string): string {
  return createHash('sha256').update(id).digest('base64url')
}

/** The factory that the library asks for each of its models by name. */
export function createAdapter(input: AdapterInput): (model: string) => Adapter {
  return (model) => (model === 'Client' ? clientAdapter(input) : documentAdapter(input, model))
}

function documentAdapter(input: AdapterInput, model: string): Adapter {
  const { database, clock } = input
  return {
    async upsert(id, payload, expiresIn) {
      const row = documentRow(input, { model, id, payload, expiresIn })
      if (model !== 'ReplayDetection') {
        await database.transaction('signon.save-document', (tx) => upsertDocument(tx, row))
        return
      }
      // The library looks first and saves after; of two assertions with one jti only one may pass.
      const isNew = await database.transaction('signon.save-replay', (tx) =>
        insertDocument(tx, row),
      )
      if (!isNew)
        throw new errors.InvalidClientAuth('client assertion tokens must only be used once')
    },
    async find(id) {
      const found = await database.read('signon.find-document', (tx) =>
        selectDocument(tx, model, hashDocumentId(id)),
      )
      return found === undefined ? undefined : payloadOf(found, id)
    },
    async findByUid(uid) {
      const found = await database.read('signon.find-document-by-uid', (tx) =>
        selectDocumentByUid(tx, model, uid),
      )
      // A session found by its uid is only ended or looked at, for which its cookie's id is not needed.
      return found === undefined ? undefined : payloadOf(found, undefined)
    },
    findByUserCode: () => Promise.resolve(undefined),
    async consume(id) {
      const consumedAt = clock.now()
      const isFirst = await database.transaction('signon.consume-document', (tx) =>
        updateDocumentConsumed(tx, { model, id: hashDocumentId(id), consumedAt }),
      )
      // Two exchanges of one code at once both see it unused; here the second is found out.
      if (!isFirst) throw new errors.InvalidGrant(`${model} already consumed`)
    },
    async destroy(id) {
      await database.transaction('signon.delete-document', (tx) =>
        deleteDocument(tx, model, hashDocumentId(id)),
      )
    },
    async revokeByGrantId(grantId) {
      await database.transaction('signon.delete-grant', (tx) =>
        deleteDocumentsByGrant(tx, model, hashDocumentId(grantId)),
      )
    },
  }
}

function documentRow(
  input: AdapterInput,
  document: {
    readonly model: string
    readonly id: string
    readonly payload: AdapterPayload
    readonly expiresIn: number | undefined
  },
): NewProviderDocument {
  const payload = { ...document.payload }
  // The id itself would be the secret that its hash keeps.
  delete payload.jti
  const seconds = document.expiresIn ?? defaultLifeSeconds
  return {
    model: document.model,
    id: hashDocumentId(document.id),
    payload: withoutSessionCookie(payload),
    grantId: grantOf(document.model, payload),
    uid: document.model === 'Session' ? (payload.uid ?? null) : null,
    expiresAt: input.clock.now().add({ seconds: Math.max(1, Math.ceil(seconds)) }),
  }
}

// What was given out under a grant ends with it. An interaction only remembers one: whoever signs on anew in the
// middle of a purchase goes on with it.
function grantOf(model: string, { grantId }: AdapterPayload): string | null {
  return grantId === undefined || model === 'Interaction' ? null : hashDocumentId(grantId)
}

// An interaction remembers the cookie of the session it began in, but nothing reads it again.
function withoutSessionCookie(payload: AdapterPayload): AdapterPayload {
  const { session } = payload
  if (session === undefined) return payload
  return { ...payload, session: { ...session, cookie: '' } }
}

function payloadOf(found: ProviderDocument, id: string | undefined): AdapterPayload {
  return {
    ...found.payload,
    ...(id === undefined ? {} : { jti: id }),
    ...(found.consumedAt === null
      ? {}
      : { consumed: Math.floor(found.consumedAt.epochMilliseconds / 1000) }),
  }
}

function clientAdapter(input: AdapterInput): Adapter {
  const readOnly = (): Promise<undefined> =>
    Promise.reject(new Error('clients are merchants: register them in their room'))
  return {
    find: (id) => input.findClient(id),
    upsert: readOnly,
    findByUserCode: readOnly,
    findByUid: readOnly,
    consume: readOnly,
    destroy: readOnly,
    revokeByGrantId: readOnly,
  }
}
