// The architecture, as a table: each room, and the rooms whose door it may open.
// Read top to bottom it is also the order in which to learn the code. Checked by dependency-cruiser
// (.dependency-cruiser.cjs) and by checks/tidy.ts; a changed line here is what a review looks at.
// `room/part` opens the door of one part of a room and nothing else of it.
const rooms = {
  // ground: no business words, but for the closed lists of the contract
  contract: [],
  platform: [],
  // what callers asked for under keys of theirs, each once
  commands: ['platform'],
  // what must still happen after a commit: every room may leave work in it
  work: ['platform'],
  // what merchants know things by: all that leaves for one of them goes through it
  outward: ['platform'],
  // what happened at a merchant, told to its engine
  webhooks: ['platform', 'work', 'outward'],
  outbox: ['platform', 'work'],
  books: ['platform'],
  // what operators did
  actions: ['platform'],
  // what is in the books, hashed so that nobody changes it unnoticed
  chain: ['platform', 'actions'],
  push: ['platform', 'work'],
  news: ['platform'],
  // parties
  customers: ['platform', 'outbox', 'books'],
  groups: ['platform', 'outbox', 'books', 'customers'],
  registrations: ['platform', 'outbox', 'customers', 'groups'],
  merchants: ['platform', 'outbox'],
  // who stands behind merchants: their people, and who asks for an account that sells
  organisations: ['platform', 'outbox', 'customers', 'merchants'],
  // who has a part of what a merchant earns
  holders: ['platform'],
  // what is for sale, and how much of it
  offers: ['platform', 'outbox', 'merchants', 'holders'],
  limits: ['platform', 'outbox', 'books', 'customers/accounts', 'merchants'],
  receipts: ['platform', 'merchants'],
  // the sale
  purchases: [
    'platform',
    'outward',
    'work',
    'outbox',
    'books',
    'customers/accounts',
    'merchants',
    'offers',
    'limits',
    'receipts',
  ],
  signon: [
    'platform',
    'outward',
    'work',
    'outbox',
    'push',
    'customers',
    'merchants',
    'organisations',
    'offers',
    'receipts',
    'purchases',
  ],
  library: [
    'platform',
    'outward',
    'customers/accounts',
    'merchants',
    'offers',
    'receipts',
    'purchases',
  ],
  // what is given back
  tabs: ['platform'],
  credits: [
    'platform',
    'outward',
    'work',
    'webhooks',
    'outbox',
    'books',
    'customers/accounts',
    'purchases',
    'tabs',
  ],
  claims: [
    'platform',
    'outward',
    'outbox',
    'books',
    'customers',
    'merchants',
    'offers',
    'purchases',
    'library',
    'credits',
  ],
  gifts: [
    'platform',
    'outward',
    'work',
    'webhooks',
    'outbox',
    'books',
    'customers',
    'merchants',
    'offers',
    'purchases',
    'credits',
    'claims',
  ],
  subscriptions: [
    'platform',
    'outward',
    'work',
    'webhooks',
    'outbox',
    'books',
    'customers/accounts',
    'merchants',
    'offers',
    'purchases',
    'credits',
    'claims',
  ],
  // a customer and a merchant part
  partings: [
    'platform',
    'outward',
    'webhooks',
    'books',
    'customers/accounts',
    'limits',
    'purchases',
    'signon',
  ],
  refunds: ['platform', 'customers/accounts', 'offers', 'purchases', 'credits', 'claims', 'gifts'],
  disputes: [
    'platform',
    'customers/accounts',
    'purchases',
    'signon',
    'library',
    'credits',
    'claims',
    'gifts',
    'refunds',
  ],
  // people who write, and are answered by people
  contact: ['platform', 'outbox', 'customers', 'purchases', 'claims'],
  // money in
  processors: ['platform'],
  billing: [
    'platform',
    'work',
    'outbox',
    'books',
    'customers/accounts',
    'purchases',
    'tabs',
    'credits',
    'processors',
  ],
  // money out
  settlement: ['platform', 'work', 'outbox', 'books', 'merchants', 'organisations', 'holders'],
  // what merchants see of what they sold
  sales: [
    'platform',
    'outward',
    'webhooks',
    'books',
    'merchants',
    'offers',
    'purchases',
    'credits',
  ],
  statements: [
    'platform',
    'customers/accounts',
    'groups',
    'merchants',
    'offers',
    'purchases',
    'credits',
    'claims',
    'disputes',
    'billing',
  ],
  // what was bought, told by mail
  digests: ['platform', 'work', 'outbox', 'customers', 'purchases', 'statements'],
}
// The contract imports nothing, and everybody may read it.
for (const room of Object.keys(rooms)) if (room !== 'contract') rooms[room].push('contract')

// all that is kept of a person, to hand over or to erase: each room brings its part
rooms.privacy = [
  'contract',
  'platform',
  'work',
  'outbox',
  'customers',
  'groups',
  'billing',
  'signon',
]
const all = Object.keys(rooms)
rooms.web = all // pages: one folder per audience, composing many rooms
rooms.server = [...all, 'web'] // wiring: routes, workers, start and stop
// never imported by the product
rooms.testing = ['platform'] // what the tests of several rooms stand on
rooms.journeys = [...all, 'web', 'server', 'testing'] // tests of several rooms at once, and nothing else

// Which package may import which. The SDK never imports the network; nothing imports an example.
const packages = {
  money: [],
  addresses: [],
  proofs: ['money'],
  ledger: ['money'],
  merchant: ['money', 'addresses', 'proofs'],
  'stand-ins': ['money'],
  'test-browser': [],
  network: ['money', 'addresses', 'proofs', 'ledger'],
  audit: ['money'], // shares no code with what it audits
  cli: ['money', 'audit', 'network', 'stand-ins'], // the stand-ins for `serve --sandbox`
  packing: [], // reads the sources of what it packs, and imports none of them
  simulation: ['money', 'proofs', 'ledger', 'merchant', 'network', 'audit', 'stand-ins'],
}

// Rooms that may open the ledger, that is: where money moves. Nobody else posts to it.
const ledgerOpeners = ['books', 'purchases', 'billing', 'settlement', 'server']

// The wings of `web`: one for each audience, with or without pages yet. A wing never imports a wing, and what all of
// them stand on imports none.
const wings = ['customer', 'merchant', 'operator']

module.exports = { rooms, packages, ledgerOpeners, wings }
