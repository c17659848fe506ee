// What a statement says of itself: whom it is for, its number, the account, what was paid, when and with what.
import { selectPaymentMethods, selectThreshold } from '../../../../customers/accounts/index.ts'
import {
  findDetailsAt,
  fullName,
  selectRegistered,
  selectRegisteredMember,
} from '../../../../customers/index.ts'
import type { Details, Profile } from '../../../../customers/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import type { StatementHead, StatementViewer } from '../../../../statements/index.ts'
import { formatAmount, formatInstant } from '../../../frame/format.ts'
import type { Frame } from '../../../frame/frame.ts'
import { sayMethod } from '../../../frame/say-method.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { periodEnd } from './period-start.ts'

export interface FoundAbout {
  /** As they were when it closed. */
  readonly details: Details | undefined
  /** What the running period is to be paid with; undefined for a closed one, and where there is nothing. */
  readonly method: string | undefined
  /** What is owed is asked for above this. */
  readonly thresholdMicros: bigint | undefined
}

export async function findAbout(
  tx: Tx,
  { clock }: Pick<CustomerDeps, 'clock'>,
  viewer: StatementViewer,
  { period }: Pick<StatementHead, 'period'>,
): Promise<FoundAbout> {
  const { role, paymentAccount, purchasingAccount } = viewer
  const [holder] =
    role === 'payer'
      ? await selectRegistered(tx, paymentAccount)
      : [await selectRegisteredMember(tx, purchasingAccount)]
  const details =
    holder === undefined
      ? undefined
      : await findDetailsAt(tx, holder.customer, period.closedAt ?? clock.now())
  if (role !== 'payer' || period.closedAt !== null) {
    return { details, method: undefined, thresholdMicros: undefined }
  }
  const [methods, thresholdMicros] = await Promise.all([
    selectPaymentMethods(tx, paymentAccount),
    selectThreshold(tx, paymentAccount),
  ])
  return { details, method: methods[0]?.label, thresholdMicros: thresholdMicros ?? undefined }
}

export interface AboutStatement {
  readonly addressee: readonly string[]
  readonly facts: readonly (readonly [term: string, detail: string])[]
  readonly payment: string | undefined
}

export function aboutStatement(
  deps: CustomerDeps,
  frame: Frame,
  profile: Profile,
  {
    viewer,
    head,
    found,
  }: {
    readonly viewer: StatementViewer
    readonly head: StatementHead
    readonly found: FoundAbout
  },
): AboutStatement {
  const { texts, format } = frame
  const words = texts.customer.statement
  const { number, closedOn } = head.period
  const isPayer = viewer.role === 'payer'
  const account = isPayer ? viewer.paymentAccount : viewer.purchasingAccount
  const closes = formatInstant(periodEnd(deps, profile, head.period), format)
  return {
    addressee: addresseeOf(frame, found.details),
    facts: [
      ...(number === null || !isPayer
        ? []
        : [[words.document.number, documentNumber(account, number)] as const]),
      [words.document.account, accountNumber(account)],
      [words.document.memberId, profile.memberId],
      [words.document.state, closedOn === null ? words.closes(closes) : words.closed(closes)],
      [words.document.times, format.timeZone.replaceAll('_', ' ')],
    ],
    payment: isPayer ? paymentOf(deps, frame, profile, { head, found, closes }) : undefined,
  }
}

function addresseeOf({ format }: Frame, details: Details | undefined): readonly string[] {
  if (details === undefined) return []
  const { country, postalCode } = details
  const names = new Intl.DisplayNames([format.locale], { type: 'region' })
  const countryName = country === '' ? '' : (names.of(country) ?? country)
  return [fullName(details), postalCode, countryName].filter((text) => text !== '')
}

function paymentOf(
  deps: CustomerDeps,
  { texts, format }: Frame,
  { currency }: Profile,
  {
    head,
    found,
    closes,
  }: { readonly head: StatementHead; readonly found: FoundAbout; readonly closes: string },
): string {
  const words = texts.customer.statement.paymentStates
  const print = (micros: bigint): string => formatAmount({ micros, currency }, format)
  const { payment } = head
  if (payment === undefined) {
    const above = print(found.thresholdMicros ?? deps.threshold(currency))
    return found.method === undefined
      ? words.dueWithout(closes)
      : words.due(closes, sayMethod(texts, found.method), above)
  }
  switch (payment.state) {
    case 'settled':
    case 'covered':
    case 'carried':
      return words[payment.state]
    case 'paid':
    case 'requested':
    case 'declined': {
      const { micros, method, at, state } = payment
      return words[state](print(micros), sayMethod(texts, method), formatInstant(at, format))
    }
  }
}

/** As people read it out: the id in capitals, in groups of four like the number of a bank account. */
function accountNumber(account: string): string {
  return (
    bodyOf(account)
      .match(/.{1,4}/g)
      ?.join(' ') ?? ''
  )
}

/** Statements of an account are numbered without gaps, so account and number are one statement for ever. */
function documentNumber(account: string, number: bigint): string {
  return `${bodyOf(account)}-${number}`
}

function bodyOf(id: string): string {
  return id.slice(id.indexOf('_') + 1).toUpperCase()
}
