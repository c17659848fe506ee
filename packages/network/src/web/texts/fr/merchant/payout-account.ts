// French: where a merchant is paid.

export const payoutAccount = {
  title: 'Où nous vous payons',
  lead: 'Votre argent y est versé dès qu’il atteint le montant de votre choix, ou après tant de jours, selon ce qui vient en premier.',
  present: (account: string) => `Vous êtes payé sur ${account}`,
  noWay: (currency: string) =>
    `Personne ne peut encore être payé en ${currency} ici. Demandez à l’exploitant du réseau.`,
  ways: {
    simulator: 'Le simulateur du prestataire : pas d’argent réel',
    'pain.001': 'Un compte bancaire par son IBAN',
    nacha: 'Un compte bancaire aux États-Unis',
  },
  otherWays: 'Autres moyens',
  fields: {
    holder: 'Titulaire du compte',
    iban: 'IBAN',
    bic: 'BIC',
    routing_number: 'Numéro d’acheminement',
    account_number: 'Numéro de compte',
    type: 'Type de compte',
    amount: 'À partir de quel montant',
    days: 'Après tant de jours dans tous les cas',
  },
  types: { checking: 'compte courant', savings: 'compte d’épargne' },
  amountIn: (currency: string) => `À partir de quel montant, en ${currency}`,
  termsTitle: 'Quand',
  waits:
    'Rien n’est versé sur un autre compte avant que les propriétaires aient eu le temps de s’en apercevoir : chacun est prévenu par e-mail. D’ici là, l’ancien peut être rétabli aussitôt.',
  save: 'Me payer là',
  faults: {
    holder: 'Écrivez le nom tel que la banque le connaît, en lettres latines.',
    iban: 'Ce n’est pas un IBAN : deux chiffres sont peut-être inversés.',
    bic: 'Écrivez huit ou onze caractères, ou rien.',
    routing_number: 'Ce n’est pas un numéro d’acheminement : il a neuf chiffres.',
    account_number: 'Écrivez de 4 à 17 chiffres ou lettres.',
    type: 'Choisissez l’un des deux.',
    amount: 'Écrivez un montant supérieur à zéro, par exemple 25,00.',
    days: 'Écrivez un nombre de 1 à 366.',
  },
}
