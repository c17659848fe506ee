// What pages cannot offer on a network that lacks something: a processor with a card page, or a mail host.
export type Closed = 'registration' | 'mail'
