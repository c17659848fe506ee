// German: a merchant’s request that cannot be used.

export const problem = {
  title: (merchant: string) => `${merchant} hat etwas gesendet, womit wir nichts anfangen können`,
  titleUnknown: 'Die Website, von der Sie kommen, hat einen Fehler gemacht',
  body: 'Das klären wir mit der Website; Sie haben nichts falsch gemacht. Was Sie gekauft haben, steht in Ihrer Bibliothek.',
  codes: {
    invalid_request: 'Die Anfrage war unvollständig.',
    invalid_return_address:
      'Die Rücksprungadresse gehört nicht zu den Adressen, die für die Website eingetragen sind.',
    unknown_merchant: 'Die Website ist diesem Netzwerk nicht bekannt.',
    unknown_offer: 'Was sie verkaufen wollte, ist diesem Netzwerk nicht bekannt.',
    expired_request: 'Die Anfrage ist zu alt.',
    other: 'Die Anfrage war nicht zu verstehen.',
  },
  back: (merchant: string) => `Zurück zu ${merchant}`,
  forSite: 'Für die Betreiber der Website',
  code: 'Code',
  reference: 'Fehlernummer',
} as const
