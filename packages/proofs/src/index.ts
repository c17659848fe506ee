// The door of proofs: the wire formats that are signed. Everything here is pure.
export { decodeBase64url } from './base64url.ts'
export { canonicalJson } from './canonical-json.ts'
export type { JsonObject, JsonValue } from './canonical-json.ts'
export {
  decryptionKeyFromJwk,
  encryptionKeyFromJwk,
  generateDecryptionKey,
  privateEncryptionJwk,
} from './encryption-key.ts'
export type {
  DecryptionKey,
  EncryptionJwk,
  EncryptionKey,
  PrivateEncryptionJwk,
} from './encryption-key.ts'
export { firstHash, hashHead } from './head.ts'
export type { BucketEnd, Head, HeadContent } from './head.ts'
export { openTicket, ticketRefusals } from './open-ticket.ts'
export type { OpenedTicket, TicketExpectations, TicketRefusal } from './open-ticket.ts'
export { receiptLifetimeMaxSeconds } from './receipt-claims.ts'
export type { ReceiptClaims } from './receipt-claims.ts'
export { sealTicket } from './seal-ticket.ts'
export { signHead } from './sign-head.ts'
export { receiptRefusals } from './receipt-refusals.ts'
export type { ReceiptRefusal } from './receipt-refusals.ts'
export { signReceipt, signReceiptInBackground } from './sign-receipt.ts'
export { generateSigningKey, privateJwk, publicJwk, signingKeyFromJwk } from './signing-key.ts'
export type { PrivateJwk, PublicJwk, SigningKey } from './signing-key.ts'
export { hasRepeatedMember } from './strict-json.ts'
export { ticketLifetimeMaxSeconds } from './ticket-claims.ts'
export type { TicketClaims } from './ticket-claims.ts'
export { verifyHead } from './verify-head.ts'
export type { HeadRefusal, HeadVerification } from './verify-head.ts'
export { verifyReceipt } from './verify-receipt.ts'
export type { ReceiptExpectations, ReceiptVerification } from './verify-receipt.ts'
export { verifyingKeysFromJwks } from './verifying-keys.ts'
export type { VerifyingKeys } from './verifying-keys.ts'
