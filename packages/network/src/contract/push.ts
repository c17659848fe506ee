// The words of the room push: its kind of work.
import type { RoomContract } from './room-contract.ts'

export const push = { work: { push_message: [] } } as const satisfies RoomContract
