// The door of statements: periods as people read them, files of them, and business expenses.
export { contributeStatements } from './contribute.ts'
export { readAccountStanding } from './account-standing.ts'
export type { AccountStanding, PastStatement, StatementState } from './account-standing.ts'
export { describePurchaseLines, onTab } from './describe-lines.ts'
export { getViewer } from './find-viewer.ts'
export { markExpense } from './mark-expense.ts'
export type { StatementPosition } from './read-lines.ts'
export { readStatement } from './read-statement.ts'
export type { StatementHead, StatementPage } from './read-statement.ts'
export { readStatementCursor, statementCursor } from './statement-cursor.ts'
export { expenseCursor, readExpenseCursor } from './statement-cursor.ts'
export type {
  CreditLine,
  MemberTotals,
  Period,
  PurchaseLine,
  StatementFilter,
  StatementLine,
  StatementOrder,
  StatementTotals,
  StatementViewer,
} from './statement.ts'
export { currentPeriod } from './statement.ts'
export { selectExpensesAmong } from './store.ts'
export { readExpenses, readMemberNames, walkExpenses } from './walk-expenses.ts'
export type { ExpenseSpan } from './walk-expenses.ts'
export { walkStatement } from './walk-statement.ts'
export type { WalkedStatement } from './walk-statement.ts'
