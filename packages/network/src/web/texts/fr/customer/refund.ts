// French: asking for money back.
export const refund = {
  title: 'Demander un remboursement',
  paid: 'Prix',
  left: 'Encore remboursable',
  reason: 'Que s’est-il passé ?',
  reasons: {
    not_delivered: 'Je ne l’ai pas reçu',
    not_as_described: 'Il ne correspond pas à la description',
    bought_by_mistake: 'Je l’ai acheté par erreur',
    bought_twice: 'Je l’ai acheté deux fois',
    quality: 'La qualité est insuffisante',
    no_longer_wanted: 'Je n’en veux plus',
    other: 'Autre chose',
  },
  explanation: 'Avec vos propres mots',
  explanationHelp: 'Facultatif. Pour « Autre chose », une phrase nous aide.',
  amount: (currency: string) => `Combien, en ${currency}`,
  amountHelp: 'La totalité, sauf si vous indiquez moins.',
  atOnce:
    'Le remboursement est immédiat : le montant est retiré de votre note dès que vous appuyez sur le bouton.',
  byPerson: (date: string) =>
    `Une personne examine la demande, et vous aurez la réponse au plus tard le ${date}. Jusque-là, le montant est retiré de votre note.`,
  whole: 'Quand le prix entier vous est remboursé, l’article ne s’ouvre plus.',
  policy: (merchant: string) => `Ce que ${merchant} dit des remboursements`,
  submit: 'Demander le remboursement',
  cancel: 'Revenir à l’achat',
  errors: {
    reason: 'Choisissez ce qui s’est passé.',
    explanation:
      'Ce texte est trop long, ou contient des caractères que nous ne pouvons pas conserver. Abrégez-le.',
    explanationMissing: 'Dites en une phrase de quoi il s’agit.',
    amount: 'Saisissez un montant, par exemple 2,50.',
    tooLarge: (left: string) => `Il reste ${left} à rembourser. Indiquez ce montant ou moins.`,
  },
  refusedTitle: 'Cet achat ne peut pas être remboursé',
  refusals: {
    account_closed: 'Votre compte est fermé. Écrivez au service client.',
    nothing_was_paid: 'Cet achat ne vous a rien coûté : il n’y a rien à rembourser.',
    refund_too_late: 'L’achat est trop ancien. Le service client peut encore vous aider.',
    refund_refused_before:
      'Des personnes ont examiné cette demande deux fois et l’ont refusée. Le motif figure sur la page de l’achat.',
    purchase_disputed:
      'Vous avez contesté ce débit. Son montant est retiré de votre note jusqu’à la décision.',
    already_refunded: 'Tout a été remboursé, ou vous l’avez déjà demandé.',
    other: 'Le réseau n’a pas pu enregistrer la demande. Rien n’a changé.',
  },
  done: {
    grantedTitle: 'Remboursement accordé',
    granted: (amount: string) =>
      `Le montant de ${amount} est retiré de votre note. S’il était déjà payé, la prochaine facture est réduite d’autant.`,
    pendingTitle: 'Nous examinons votre demande',
    pending: (amount: string, date: string) =>
      `Le montant de ${amount} est retiré de votre note. Une personne décide au plus tard le ${date}, et vous recevez un e-mail.`,
    refusedTitle: 'Demande refusée',
    refused: (amount: string) => `Le montant de ${amount} est de nouveau sur votre note.`,
    amount: 'Montant',
    asked: 'Demandé le',
    decided: 'Décidé le',
    why: 'Motif',
    item: 'Achat',
    reference: 'Référence',
    statement: 'Voir le relevé',
  },
  /** On the page of a purchase, and on statements. */
  line: 'Remboursement',
  statuses: {
    pending: 'Remboursement demandé',
    granted: 'Remboursé',
    refused: 'Remboursement refusé',
  },
  decidedBecause: (reason: string) => `Le motif : ${reason}`,
} as const
