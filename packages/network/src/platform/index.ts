// The door of the platform: database, time, chance, settings, logs, keys, jobs, the outside. No business word.
// More than 60 names, because every room stands on it and each asks for something else.

export {
  assertOutsideTransaction,
  ConnectionLostError,
  constraintOf,
  markTransaction,
  OutcomeUnknownError,
  sqlStateOf,
} from './database.ts'
export type { Database, Reader, SqlStatement, Topic, Tx } from './database.ts'
export { gatherReads } from './gather-reads.ts'
export { inOneTransaction, inSavepoint, joinOrBegin } from './join-transactions.ts'
export { createListeners } from './listeners.ts'
export type { Listeners } from './listeners.ts'
export { encodeParameter, parseColumn } from './column-types.ts'
export { createPgDatabase } from './pg-database.ts'
export type { PgDatabaseOptions } from './pg-database.ts'
export { startPostgres } from './postgres-server.ts'
export type { PostgresHow, PostgresServer } from './postgres-server.ts'
export { removePostgresData } from './postgres-files.ts'
export { listMissingMigrations, migrate, migrationsHash, readMigrations } from './migrate.ts'
export type { Migration } from './migrate.ts'
export { BoundedMap } from './bounded-map.ts'
export { systemClock, testClock } from './clock.ts'
export type { Clock, TestClock } from './clock.ts'
export { seededRandom, systemRandom } from './random.ts'
export type { Random } from './random.ts'
export { createFaults, createPauses, FaultError, noFaults } from './faults.ts'
export type { CountingFaults, Faults, Pauses } from './faults.ts'
export { limitLockWaits } from './limit-lock-waits.ts'
export { createLog, noLog } from './log.ts'
export type { Log, LogLevel } from './log.ts'
export { countingFacts, countingFactsOfAll, selectFactsVersions } from './store-facts.ts'
export type { FactsVersions } from './store-facts.ts'
export { sealText, unsealText } from './seal.ts'
export { openSigningKeys } from './signing-keys.ts'
export type { SigningKeys } from './signing-keys.ts'
export { isInsideId, isOutwardId, openId, sealId } from './seal-id.ts'
export type { OutwardId } from './seal-id.ts'
export { bucketCount, bucketFor, bucketOf, isId, newId } from './ids.ts'
export type { Id, IdSources } from './ids.ts'
export { checkServer, connectDatabase } from './connect-database.ts'
export type { ConnectedDatabase, ConnectOptions } from './connect-database.ts'
export type { NetworkLock } from './network-lock.ts'
export { openSandboxClock } from './sandbox-clock.ts'
export type { SandboxClock } from './sandbox-clock.ts'
export { ConfigError, printSettings, readConfig } from './config.ts'
export { asFetch, createHttpClient, HttpClientError } from './http-client.ts'
export type { HttpClient, HttpClientErrorCode, HttpRequest, HttpResponse } from './http-client.ts'
export { openTextRecords } from './text-records.ts'
export type { TextRecords } from './text-records.ts'
export { networkLabel, networkPrefix } from './network-label.ts'
export { isPrivateAddress } from './private-addresses.ts'
export type { Contribution, HandedOver, HandedOverList, PersonalRecords } from './contribution.ts'
export { walkPages } from './walk-pages.ts'
export type { WalkedPage } from './walk-pages.ts'
export type {
  TakenWork,
  WorkHandler,
  WorkHandlers,
  WorkOutcome,
  WorkRetry,
  WorkRules,
} from './work-handler.ts'
export type { JobDefinition } from './job-definition.ts'
export { openKeys } from './keys.ts'
export type { Keys } from './keys.ts'
export { createSmtpMailer } from './mail.ts'
export type { Mailer, MailMessage } from './mail.ts'
export { findMomentaryFault } from './momentary-fault.ts'
export { createPasswords, PasswordsBusyError } from './passwords.ts'
export type { Passwords } from './passwords.ts'
export { dumpSchema } from './dump-schema.ts'
export { hashSecretToken, isSecretToken, newSecretToken } from './secret-token.ts'
