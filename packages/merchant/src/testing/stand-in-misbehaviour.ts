// The ways in which a network, or somebody who poses as one, can answer wrongly.

export const misbehaviours = [
  'iss_missing',
  'iss_of_another_network',
  'state_changed',
  'id_token_expired',
  'id_token_of_another_issuer',
  'id_token_for_another_merchant',
  'id_token_with_another_nonce',
  'id_token_signed_by_a_stranger',
  'id_token_missing',
  'details_missing',
  'details_of_another_purchase',
  'details_of_another_offer',
  'details_doubled',
  'details_refused',
  'receipt_missing',
  'receipt_forged',
  'receipt_damaged',
  'receipt_for_another_merchant',
  'receipt_of_another_network',
  'receipt_of_another_customer',
  'receipt_for_another_offer',
  'receipt_of_another_purchase',
  'receipt_expired',
  'push_refused',
  'unreachable',
  'token_endpoint_unreachable',
  'receipt_keys_unreachable',
  'discovery_of_another_issuer',
] as const

export type Misbehaviour = (typeof misbehaviours)[number]
