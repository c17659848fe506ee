// French: what a merchant has, and what it is paid.

export const balance = {
  title: 'Ce que vous avez',
  lead: 'Tout ce que vous avez gagné ici, moins ce qui a été remboursé. Cela se compose de :',
  parts: {
    pending: 'Vendu, pas encore payé par les clients',
    reserved: 'Retenu pour les remboursements',
    available: 'Disponible',
    inPayout: 'En route vers vous',
    paidOut: 'Versé',
  },
  notes: {
    pending: 'Cela vous revient quand les clients paient leur mois.',
    reserved: 'Cela devient disponible de soi-même, jour après jour.',
    available:
      'Cela part avec le prochain versement. En dessous de zéro, vos prochains gains le compensent.',
    inPayout: 'Votre banque ne l’a pas encore confirmé.',
    paidOut: 'C’est arrivé.',
  },
  due: (amount: string) => `${amount} seront versés lors du prochain passage quotidien`,
  reasons: {
    no_account: 'Rien n’est versé : il n’y a pas de compte où verser',
    books_disagree: 'Rien n’est versé pendant que nous vérifions deux livres qui se contredisent',
    nothing_available: 'Rien n’est disponible pour un versement',
    all_reserved: 'Tout ce qui est là est retenu pour les remboursements',
    account_returns: 'Rien n’est versé : des versements sur votre compte sont revenus',
    account_changed: 'Rien n’est encore versé : le compte a été changé il y a peu',
    below_amount: 'Pas encore versé : c’est moins que votre montant',
  },
  reasonNotes: {
    no_account: 'Un propriétaire dit où et à partir de quel montant vous êtes payé.',
    books_disagree:
      'Nos équipes s’en occupent. Rien n’est perdu, et jamais moins que votre dû n’est versé.',
    nothing_available: 'Ce que vous vendez devient disponible une fois payé par les clients.',
    all_reserved: 'La réserve prend fin d’elle-même, jour après jour.',
    account_returns: 'Trois de suite sont revenus. Indiquez de nouveau le compte, ou un autre.',
    account_changed:
      'Ainsi, personne qui s’emparerait de votre accès ne peut détourner d’argent sans être vu.',
    below_amount: 'Cela part quand le montant aura grandi, ou quand ses jours seront écoulés.',
  },
  onDay: (day: string) => `Versé le ${day} au plus tôt.`,
  fromSum: (sum: string) => `Versé à partir de ${sum}.`,
  fromSumOrDay: (sum: string, day: string) => `Versé à partir de ${sum}, ou en tout cas le ${day}.`,
  toPayouts: 'Tous les versements',
}

export const payouts = {
  toAccount: 'Où nous vous payons',
  title: 'Versements',
  inCurrency: (currency: string) => `En ${currency}`,
  paid: 'Ce qui vous a été versé',
  made: 'Ordonné',
  to: 'Vers',
  status: 'État',
  amount: 'Montant',
  statuses: { made: 'ordonné', sent: 'en route', paid: 'arrivé', returned: 'revenu' },
  sentAt: 'Envoyé',
  paidAt: 'Arrivé',
  returnedAt: 'Revenu',
  id: 'Versement',
  payoutOf: (day: string) => `Versement du ${day}`,
  returnedTitle: 'Il est revenu, et de nouveau disponible',
  returnedBody: (reason: string) => `La banque dit : ${reason}`,
  emptyTitle: 'Rien n’a encore été versé',
  emptyBody:
    'Les versements apparaissent ici dès le premier, chacun avec son chemin vers votre banque.',
}
