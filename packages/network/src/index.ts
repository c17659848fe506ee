// The door of the network: starting one, and assembling one from ports of one's own.
export { createNetwork } from './server/create-network.ts'
export type { Network } from './server/create-network.ts'
export type { NetworkPorts } from './server/network-ports.ts'
export { serve } from './server/serve.ts'
export type { ServeInput, Serving } from './server/serve.ts'
export { startNetwork } from './server/start-network.ts'
export type { StartedNetwork, StartOptions } from './server/start-network.ts'
export { ConfigError, printSettings, readConfig, removePostgresData } from './platform/index.ts'
export type { Config } from './contract/index.ts'
export { readVersion } from './server/read-version.ts'
export { examineInstallation } from './server/examine-installation.ts'
export { findHeadKeys } from './server/find-head-keys.ts'
export { exportState } from './server/export-state.ts'
// What the command line stands on.
export {
  createHttpClient,
  createPgDatabase,
  HttpClientError,
  noLog,
  startPostgres,
  systemClock,
} from './platform/index.ts'
export type { Database, HttpClient } from './platform/index.ts'
