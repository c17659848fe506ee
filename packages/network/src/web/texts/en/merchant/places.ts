// English: the merchants at which somebody works.

export const places = {
  title: 'Your merchants',
  merchant: 'Merchant',
  organisation: 'Organisation',
  role: 'Role',
  emptyTitle: 'You work at no merchant yet',
  emptyBody: 'Whoever invites you sends you a link by mail. It leads here.',
}
