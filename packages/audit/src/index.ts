// The door of the audit.
export { auditBooks } from './audit-books.ts'
export type { HeadEvidence } from './audit-heads.ts'
export type { AuditReport, Finding } from './audit-books.ts'
export type { Query, Rule } from './rule.ts'
export { rules } from './rules.ts'
