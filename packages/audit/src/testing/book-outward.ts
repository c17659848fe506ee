// How merchants know the people and purchases of the book; whatever they are told, they are told at once.
import { createSecretKey } from 'node:crypto'
import { openOutward } from '@tallystick/network/rooms/outward'

export const bookOutward = openOutward({
  keys: { deriveKey: () => createSecretKey(Buffer.alloc(32, 'outward')) },
  spreadSeconds: 0,
})
