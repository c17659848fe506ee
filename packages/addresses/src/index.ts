export { isRegisteredAddress, readAddress, readTarget } from './read-address.ts'
export type { AddressFault, ReadAddress } from './read-address.ts'
export { readLocalPath } from './read-local-path.ts'
