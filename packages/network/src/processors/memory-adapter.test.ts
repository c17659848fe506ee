// The contract over an adapter that has nothing in common with the simulator's.
import { testAdapterContract } from './testing/adapter-contract.ts'
import { openMemoryStandIn } from './testing/open-memory-stand-in.ts'

const open = () => Promise.resolve(openMemoryStandIn())
testAdapterContract('in memory', open, { hasCardPage: false })
