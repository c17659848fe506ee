// Every room, opened once: the API, the jobs and the pages stand on the same ports. A new room is entered here.
import { parseShare } from '@tallystick/money'
import { contributeActions, openActions } from '../actions/index.ts'
import { contributeBilling } from '../billing/index.ts'
import { contributeBooks } from '../books/index.ts'
import { contributeChain } from '../chain/index.ts'
import { contributeClaims } from '../claims/index.ts'
import { contributeContact } from '../contact/index.ts'
import type { ContactPorts } from '../contact/index.ts'
import { contributeCredits } from '../credits/index.ts'
import { contributeCommands, openCommands } from '../commands/index.ts'
import { contributeCustomers } from '../customers/index.ts'
import { contributeDigests } from '../digests/index.ts'
import { contributeDisputes } from '../disputes/index.ts'
import { contributeGifts } from '../gifts/index.ts'
import type { GiftPorts } from '../gifts/index.ts'
import { contributeGroups } from '../groups/index.ts'
import { contributeHolders } from '../holders/index.ts'
import { contributeLibrary } from '../library/index.ts'
import { contributeLimits } from '../limits/index.ts'
import { contributeMerchants } from '../merchants/index.ts'
import { contributeNews } from '../news/index.ts'
import { contributeOffers } from '../offers/index.ts'
import {
  contributeOrganisations,
  joinOrganisation,
  tellWebhookPaused,
} from '../organisations/index.ts'
import { contributeOutbox } from '../outbox/index.ts'
import type { Commands, OperatorActions } from '../contract/index.ts'
import type { Contribution, Tx } from '../platform/index.ts'
import { contributePrivacy } from '../privacy/index.ts'
import { simulatorKind } from '../processors/index.ts'
import {
  contributePurchases,
  gatherPurchases,
  openPurchaseReceipts,
  selectSpending,
} from '../purchases/index.ts'
import type { Order, Outcome, PurchaseGathering, PurchaseReceipts } from '../purchases/index.ts'
import { contributePush } from '../push/index.ts'
import { contributeReceipts } from '../receipts/index.ts'
import { contributeRefunds } from '../refunds/index.ts'
import { contributeRegistrations } from '../registrations/index.ts'
import type { CustomerLetters } from '../registrations/index.ts'
import {
  contributeSignOn,
  endOfMerchantToken,
  endSignOns,
  holdCaller,
  issueAccessToken,
  issueMerchantToken,
  updateMerchantTokensRevoked,
} from '../signon/index.ts'
import type { SignOn, TokenHolder } from '../signon/index.ts'
import { contributeSales } from '../sales/index.ts'
import { contributeSettlement, openAccountSeals, openPayoutAdapters } from '../settlement/index.ts'
import { contributeStatements } from '../statements/index.ts'
import { contributePartings } from '../partings/index.ts'
import { contributeSubscriptions } from '../subscriptions/index.ts'
import type { SubscriptionPorts } from '../subscriptions/index.ts'
import { providerPages } from '../web/index.ts'
import type { WebDeps } from '../web/index.ts'
import { budgetOf, claimPorts } from './claim-ports.ts'
import { announcementComposer } from './compose-announcement.ts'
import { digestComposer } from './compose-digest.ts'
import { contributeServer } from './contribute.ts'
import { findEngineAddress } from './find-engine.ts'
import { createLetters } from './letters.ts'
import { openBasis } from './open-basis.ts'
import type { NetworkBasis } from './open-basis.ts'
import { openSignOn } from './open-sign-on.ts'
import type { NetworkPorts } from './network-ports.ts'
import { signOnHooks } from './sign-on-hooks.ts'
import { noticeWording } from './word-notices.ts'
import { contributeWebhooks, openEventKeys, openWebhookSecrets } from '../webhooks/index.ts'
import type { WebhookPorts } from '../webhooks/index.ts'
import { contributeWork, gatherHandlers, openWorkCounts } from '../work/index.ts'
import type { CountWork, Handlers } from '../work/index.ts'

export interface Rooms {
  readonly purchases: PurchaseGathering
  readonly signOn: SignOn
  /** What each room brings: routes, jobs, what it keeps of a person. */
  readonly contributions: readonly Contribution[]
  /** Sees to it that each request with a key is carried out once. */
  readonly commands: Commands
  /** Writes down what operators change. */
  readonly actions: OperatorActions
  /** How each kind of unfinished work is done. */
  readonly handlers: Handlers
  readonly countWork: CountWork
  readonly web: WebDeps
}

export function openRooms(ports: NetworkPorts): Rooms {
  const basis = openBasis(ports)
  const purchases = gatherPurchases(basis)
  const receipts = openPurchaseReceipts(basis)
  const pages = providerPages(basis)
  const opened: OpenedRooms = {
    purchases,
    receipts,
    signOn: openSignOn(basis, signOnHooks(basis, { purchases, receipts, pages })),
    letters: createLetters(basis),
    claims: claimPorts(basis),
    contact: openContact(basis),
    ...openSellers(basis, (order) => purchases.place(order)),
  }
  const others: readonly Contribution[] = [
    contributePrivacy({ ...basis, personal: () => personal }),
    ...gatherContributions(basis, opened),
  ]
  const countWork = openWorkCounts(basis)
  const work = contributeWork({
    ...basis,
    countWork,
    finishedWorkDays: basis.config.finishedWorkDays,
    jobs: others.flatMap(({ jobs = [] }) => jobs),
    handlers: () => handlers,
  })
  const contributions = [work, ...others]
  const handlers = gatherHandlers(contributions)
  const personal = contributions.flatMap(({ personal: kept }) => kept ?? [])
  const settlement = settlementPorts(basis)
  const web: WebDeps = {
    ...basis,
    ...opened,
    library: basis,
    ...settlement,
    payoutKinds: [...settlement.payoutAdapters.keys()],
    placePurchase: (order) => purchases.place(order),
    personal,
    merchantShareMillionths: parseShare(basis.config.merchantShare),
  }
  const commands = openCommands(basis)
  const actions = openActions(basis)
  return {
    purchases,
    signOn: opened.signOn,
    contributions,
    commands,
    actions,
    handlers,
    countWork,
    web,
  }
}

interface OpenedRooms {
  readonly purchases: PurchaseGathering
  readonly receipts: PurchaseReceipts
  readonly signOn: SignOn
  readonly letters: CustomerLetters
  readonly claims: ReturnType<typeof claimPorts>
  readonly contact: ContactPorts & { readonly answerDays: number }
  readonly gifts: GiftPorts
  readonly subscriptions: SubscriptionPorts
}

function openContact(basis: NetworkBasis): OpenedRooms['contact'] {
  const { messagesPerDay, answerDays } = basis.config
  const contactKey = basis.keys.deriveKey('contact', 'v1')
  return { ...basis, messagesPerDay, answerDays, contactKey }
}

function webhookPorts(basis: NetworkBasis): WebhookPorts {
  const { database, config } = basis
  return {
    ...basis,
    eventKeys: openEventKeys(basis),
    findEngine: (merchant) => findEngineAddress(database, merchant),
    webhookSecrets: openWebhookSecrets(basis),
    tellPaused: (tx, paused) => tellWebhookPaused(tx, basis, paused),
    arePrivateAddressesAllowed: basis.isSandbox,
    toldDays: config.toldDays,
  }
}

function settlementPorts({ config, http, keys, random }: NetworkBasis) {
  const { payoutAccountWaitHours: accountWaitHours, reserveShare, reserveDays: days } = config
  return {
    accountWaitHours,
    reserve: { shareMillionths: parseShare(reserveShare), days },
    accountSeals: openAccountSeals({ keys, random }),
    payoutAdapters: openPayoutAdapters({ config, http }),
  }
}

/** Rooms that place orders of their own. */
function openSellers(
  basis: NetworkBasis,
  place: (order: Order) => Promise<Outcome>,
): Pick<OpenedRooms, 'gifts' | 'subscriptions'> {
  const { config, keys } = basis
  const { answerDays } = config
  const giftKey = keys.deriveKey('gifts', 'codes v1')
  const rules = { noticeDays: config.renewalNoticeDays, graceDays: config.renewalGraceDays }
  return {
    gifts: { ...basis, place, giftKey, giftDays: config.giftDays, answerDays },
    subscriptions: { ...basis, placePurchase: place, rules, budget: budgetOf(config), answerDays },
  }
}

/** In the order of rooms.cjs, which is also that in which what is kept of a person is erased. */
function gatherContributions(basis: NetworkBasis, opened: OpenedRooms): readonly Contribution[] {
  const { merchantTokenDays } = basis.config
  const { purchases, signOn, letters, claims, contact, gifts, subscriptions } = opened
  const issueToken = (holder: TokenHolder): Promise<string> =>
    issueAccessToken(basis, {
      holder,
      expiresAt:
        holder.role === 'merchant'
          ? endOfMerchantToken({ ...basis, merchantTokenDays })
          : undefined,
    })
  return [
    contributeWebhooks(webhookPorts(basis)),
    contributeOutbox({
      ...basis,
      wordNotice: noticeWording(basis),
      toldDays: basis.config.toldDays,
    }),
    contributeCommands({ ...basis, answerKeptDays: basis.config.answerKeptDays }),
    contributeBooks(basis),
    contributeActions(basis),
    contributeChain(basis),
    contributePush(basis),
    contributeNews(basis),
    contributeCustomers(basis),
    contributeGroups({
      ...basis,
      endSignOns: (tx: Tx, signOns: readonly string[]) => endSignOns(tx, basis, signOns),
      holdCaller,
    }),
    contributeRegistrations({ ...basis, letters, issueToken, sandboxProcessor: simulatorKind }),
    contributeMerchants({
      ...basis,
      issueToken,
      endTokens: updateMerchantTokensRevoked,
      holdCaller,
      joinOrganisation: (tx, merchant) => joinOrganisation(tx, basis, merchant),
    }),
    contributeOrganisations({
      ...basis,
      merchantShareMillionths: parseShare(basis.config.merchantShare),
      endTokens: updateMerchantTokensRevoked,
      holdCaller,
      issueMerchantToken: (of) => issueMerchantToken({ ...basis, merchantTokenDays }, of),
    }),
    contributeHolders(basis),
    contributeOffers(basis),
    contributeLimits({ ...basis, readSpending: selectSpending }),
    contributeReceipts(basis),
    contributePurchases({ ...basis, gathering: purchases }),
    contributeSignOn({ ...basis, signOn, merchantTokenDays }),
    contributeLibrary(basis),
    contributeCredits(basis),
    contributeGifts(gifts),
    contributeSubscriptions({ ...basis, ...subscriptions }),
    contributePartings(basis),
    contributeClaims(),
    contributeRefunds(claims.refunds),
    contributeDisputes(claims.disputes),
    contributeContact({ ...contact, conversationDays: basis.config.conversationDays }),
    contributeBilling({ ...basis, composeAnnouncement: announcementComposer(basis) }),
    contributeSettlement({ ...basis, ...settlementPorts(basis) }),
    contributeSales(basis),
    contributeStatements(basis),
    contributeDigests({ ...basis, composeDigest: digestComposer(basis) }),
    contributeServer(basis),
  ]
}
