// German: the keys of a merchant.

export const keys = {
  title: 'Schlüssel',
  lead: 'Ihr Server unterschreibt mit einem privaten Schlüssel, worum er uns bittet; wir kennen nur die öffentliche Hälfte. Mehrere gelten nebeneinander: einen neuen machen, den Server umstellen, den alten beenden.',
  emptyTitle: 'Noch kein Schlüssel',
  emptyBody: 'Ohne einen kann Ihre Website uns um nichts bitten.',
  kid: 'Name',
  use: 'Für',
  uses: { sig: 'Unterschriften', enc: 'Tickets' },
  addedAt: 'Seit',
  retire: 'Diesen Schlüssel beenden',
  retireConsequence: {
    sig: 'Er endet sofort: Ein Server, der noch damit unterschreibt, wird abgewiesen, und was er mit einem Schlüssel bekommen hat, muss er neu erbitten.',
    enc: 'Er endet sofort: Kein Ticket wird mehr damit verschlüsselt.',
  },
  retireConfirm: 'Beenden',
  makeTitle: 'Einen Schlüssel machen',
  makeNote:
    'Wir machen das Paar und zeigen Ihnen die private Hälfte dieses eine Mal; hier bleibt sie nirgends. Beim ersten Mal bekommen Sie alles, was Ihre Website braucht.',
  make: 'Schlüssel machen',
  madeTitle: 'Das sehen Sie nur jetzt: Legen Sie es in Ihre „.env“',
  madeNote:
    'Wer es hat, kann als Ihre Website auftreten. Wer es verloren hat, macht einen neuen Schlüssel.',
  toStart: 'Weiter mit dem Schnellstart',
  ownTitle: 'Einen eigenen Schlüssel mitbringen',
  ownNote: 'Selbst gemacht, sodass die private Hälfte nie anderswo war: Ed25519 oder P-256.',
  jwk: 'Öffentlicher Schlüssel, als JWK',
  invalidKey:
    'Das ist kein öffentlicher Schlüssel als JWK: Ed25519 oder P-256, ohne die private Hälfte.',
  add: 'Hinzufügen',
  done: { added: 'Der Schlüssel ist hinzugefügt', retired: 'Der Schlüssel ist beendet' },
  notDone: 'Das war nicht möglich',
  refused: {
    key_conflict:
      'Einen Schlüssel dieses Namens gibt es oder gab es schon. Was mit ihm gezeigt wurde, wird nicht noch einmal gezeigt: Machen Sie einen neuen.',
    too_many_keys: 'Fünf Schlüssel sind schon in Gebrauch. Beenden Sie zuerst einen.',
    merchant_closed: 'Dieses Konto ist geschlossen.',
    gone: 'Inzwischen hat sich etwas geändert: So steht es jetzt.',
  },
} as const
