// The door of the merchant SDK: the engine, and what its settings and answers are made of.
export type { MembersDecision, SellDecision } from './decide-visit.ts'
export { createEngine } from './engine.ts'
export type { Engine } from './engine.ts'
export { failures } from './failures.ts'
export type { FailureCode } from './failures.ts'
export type { EventData, NetworkEvent } from './events/event.ts'
export { createPurchaseNews } from './events/purchase-news.ts'
export type { PurchaseNews, Renewal } from './events/purchase-news.ts'
export type { Notice } from './local-path.ts'
export type { AccessTerms, FoundOffer, Offer, OfferSource, OfferTerms } from './offers.ts'
export type { Meter, MeterView } from './meter/meter.ts'
export { createMeterCounts } from './meter/meter-counts.ts'
export type {
  MeterCount,
  MeterCounts,
  MeteredReader,
  MeterTake,
  MeterTaken,
} from './meter/meter-counts.ts'
export type { FailureView } from './pages/failure-page.ts'
export type { Clock } from './platform/clock.ts'
export type { Fetch } from './platform/http.ts'
export type { Log, LogEntry } from './platform/log.ts'
export type { Sale, Visitor } from './sale.ts'
export { createEndedSessions } from './sessions/ended-sessions.ts'
export type { EndedSession, EndedSessions, SignedOn } from './sessions/ended-sessions.ts'
export { createUsedTickets } from './sessions/used-tickets.ts'
export type { UsedTickets } from './sessions/used-tickets.ts'
export type { Entitlement } from './sessions/session.ts'
export { openHeaders } from './open-headers.ts'
export { readSettings } from './read-settings.ts'
export type { EngineSettings, MerchantKey } from './settings.ts'
export type { ReceiptAnswer } from './network/receipts.ts'
export type { Visit } from './visit.ts'
export type { Language } from './words/gate-words.ts'
export { meterText } from './words/meter-text.ts'
export { accessText, priceInWords, priceText } from './words/offer-words.ts'
