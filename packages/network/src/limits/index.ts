// The door of limits: what customers, merchants and the operator have set, and what it says to one price.
export { contributeLimits } from './contribute.ts'
export {
  capPrice,
  findCrossedLimits,
  findReachedLimit,
  findTightestLimit,
  mayGoUnasked,
} from './decide-limits.ts'
export type { ReachedLimit } from './decide-limits.ts'
export { changeLimit } from './change-limit.ts'
export { freezeAccount } from './freeze-account.ts'
export { limitWindows, scopeKeyOf, spans } from './limit.ts'
export type { AccountRules, Limit, OneClickRule, PriceCap, Span, SpendingScope } from './limit.ts'
export { listLimits } from './list-limits.ts'
export type { LimitInUse } from './list-limits.ts'
export { rulesFor } from './order-rules.ts'
export type { OrderRules } from './order-rules.ts'
export { limitRoutes } from './routes.ts'
export { setLimits } from './set-limits.ts'
export type { LimitRefusal } from './set-limits.ts'
export { selectOneClickRules, setOneClickRule } from './set-one-click-rule.ts'
export { setPriceCaps } from './set-price-caps.ts'
export { selectAccountRules, selectPriceCaps } from './store.ts'
export { tellLimitAlerts } from './tell-alerts.ts'
export type { LimitAlertToTell } from './tell-alerts.ts'
export { windowOf } from './windows.ts'
export type { Window } from './windows.ts'
