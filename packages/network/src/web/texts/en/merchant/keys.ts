// English: the keys of a merchant.

export const keys = {
  title: 'Keys',
  lead: 'Your server signs with a private key what it asks of us; we know the public half alone. Several may be in use: make the new one, switch your server to it, end the old one.',
  emptyTitle: 'No key yet',
  emptyBody: 'Without one your site cannot ask us for anything.',
  kid: 'Name',
  use: 'For',
  uses: { sig: 'signing', enc: 'tickets' },
  addedAt: 'Since',
  retire: 'End this key',
  retireConsequence: {
    sig: 'It ends at once: a server that still signs with it is refused, and what it got with any key before has to be asked for again.',
    enc: 'It ends at once: no more tickets are encrypted to it.',
  },
  retireConfirm: 'End it',
  makeTitle: 'Make a key',
  makeNote:
    'We make the pair, and show you the private half this once; it is kept nowhere here. The first time you get all that your site needs.',
  make: 'Make a key',
  madeTitle: 'This is shown once: put it into your “.env” now',
  madeNote: 'Whoever has it can act as your site. Who has lost it makes another one.',
  toStart: 'On with the quick start',
  ownTitle: 'Bring a key of your own',
  ownNote: 'Made by yourself, so that its private half never was anywhere else: Ed25519 or P-256.',
  jwk: 'Public key, as JWK',
  invalidKey: 'That is no public key as JWK: Ed25519 or P-256, without its private half.',
  add: 'Add it',
  done: { added: 'The key was added', retired: 'The key has ended' },
  notDone: 'That was not possible',
  refused: {
    key_conflict:
      'A key of that name is there, or was. What was shown with it is not shown again: make another one.',
    too_many_keys: 'Five keys are in use already. End one first.',
    merchant_closed: 'This account is closed.',
    gone: 'Something changed in the meantime: this is how it is now.',
  },
} as const
