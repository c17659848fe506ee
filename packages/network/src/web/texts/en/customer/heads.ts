// English: the page about the heads of the chain.
export const heads = {
  title: 'Heads',
  lead: (network: string) =>
    `Every hour ${network} signs how its books stand. Whoever keeps that notices when the past is changed.`,
  what: 'Each entry of the books is hashed together with all that came before it. A head is the newest of these hashes, with its number and instant, signed by the network. If an entry from before it is changed, left out or dated otherwise, even by somebody who may write everything in the database, the books no longer lead to that head.',
  receipts:
    'Signed receipts name the newest head of their time (“checkpoint”): whoever keeps a receipt holds the books, too. A head names nobody, and nothing that was bought.',
  newest: 'The newest',
  hash: 'Hash',
  at: 'Signed',
  number: 'Number',
  emptyTitle: 'No head yet',
  emptyBody: 'The first one is made within an hour.',
  keep: 'Keeping them',
  keepHow:
    'Anybody may, and the more do, the better. One a day is enough: a head holds all heads before it.',
  compare: 'Comparing them',
  compareHow:
    'The operator, or whoever audits the network, compares what was kept with what there is. What is missing or differs is named.',
  verifier:
    'Form, signature and test vectors stand in the project’s documentation (docs/chain.md): a verifier of one’s own is a page of code.',
  toHeads: 'All heads, as JSON',
  toKeys: 'The keys that sign them',
} as const
