// The door of the contract: the closed lists that rooms add to and that everybody reads.
export { isBic, isIban, isRoutingNumber, plainName } from './bank-account.ts'
export type { Debtor, Originator } from './bank-account.ts'
export type {
  Caller,
  CallerProof,
  CallerRole,
  CustomerCaller,
  MerchantCaller,
  OperatorCaller,
} from './caller.ts'
export type { Answer, Command, CommandOutcome, Commands, CommandWork, DoOnce } from './command.ts'
export { openColumns, secretColumns } from './columns.ts'
export type { MerchantEventType } from './events.ts'
export { canOpenCurrency, printFigures } from './figures.ts'
export type { Figures } from './figures.ts'
export { isSecretNotice } from './notices.ts'
export { legalPages } from './legal.ts'
export type { LegalPage, LegalText, LegalTexts } from './legal.ts'
export type { NoticeFacts, NoticeKind } from './notices.ts'
export type { Operator } from './operator.ts'
export type { Erasure, ErasureScope, Person } from './person.ts'
export { actionWords } from './action-words.ts'
export type { ActionDraft, ActionValue, ActionWords, OperatorActions } from './action.ts'
export { chainedTables } from './chained-tables.ts'
export type { ChainedTable, EntriesTable, RecordsTable } from './chained-table.ts'
export { getProblemCode, isProblemCode, problemAreas } from './problems.ts'
export type { ProblemCode } from './problems.ts'
export { settings } from './settings.ts'
export type { Config } from './settings.ts'
export type { Setting } from './setting.ts'
export { workKinds } from './work-kinds.ts'
export type { WorkFacts, WorkKind } from './work-kinds.ts'
export type { RateLimits } from './rate-limits.ts'
