// What merchants' engines are told of, from what the rooms say.
import type { RoomWords } from './rooms.ts'

export type MerchantEventType = RoomWords<'events'>[number]
