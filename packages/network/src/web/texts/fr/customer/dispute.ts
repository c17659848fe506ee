// French: charges that somebody did not make. The rules say the same as docs/disputes.md.
export const dispute = {
  title: 'Contester ce débit',
  lead: 'Pour un débit qui ne vient ni de vous, ni d’une personne autorisée à utiliser votre compte.',
  refundInstead: 'Vous avez fait cet achat, mais quelque chose ne va pas ?',
  refundLink: 'Demandez plutôt un remboursement',
  amount: 'Débit',
  bought: 'Acheté le',
  seen: 'Ce que le réseau a constaté',
  seenLead: 'Connexions au compte autour de ce moment :',
  seenNothing: 'Personne n’était connecté au compte autour de ce moment.',
  seenWhen: 'Quand',
  seenWhat: 'Quoi',
  seenDevice: 'Appareil',
  seenFrom: (what: string, network: string) => `${what}, réseau ${network}`,
  unknownDevice: 'Inconnu',
  kinds: {
    registered: 'Compte ouvert',
    signed_on: 'Connexion',
    signed_off: 'Déconnexion',
    security: 'Sécurité modifiée',
  },
  explanation: 'Que s’est-il passé ?',
  explanationHelp: 'Facultatif. Qu’est-ce qui vous fait dire que ce n’était pas vous ?',
  explanationError:
    'Ce texte est trop long, ou contient des caractères que nous ne pouvons pas conserver. Abrégez-le.',
  atOnce: (amount: string) =>
    `Le montant de ${amount} est retiré de votre note dès que vous appuyez sur le bouton.`,
  rulesTitle: 'Comment la décision est prise',
  rulesLead: (amount: string) =>
    `Une personne décide pour les débits de ${amount} ou plus. Pour les débits plus petits, c’est la première des règles suivantes qui s’applique :`,
  rules: [
    'Plusieurs de vos contestations ont été acceptées par ces règles au cours de l’année écoulée : une personne décide.',
    'Une personne avait refusé de rembourser cet achat : une personne décide.',
    'L’achat a été fait depuis un appareil que le compte n’avait jamais utilisé : vous ne le devez pas.',
    'L’article a été ouvert depuis votre compte après l’achat : le débit est maintenu.',
    'Personne n’était connecté à votre compte dans les 24 heures précédant l’achat : vous ne le devez pas.',
    'Vous aviez déjà acheté chez ce marchand, et l’achat a été confirmé sur un de vos appareils : le débit est maintenu.',
    'Aucune de ces règles : une personne décide.',
  ],
  submit: 'Ce n’était pas moi',
  cancel: 'Revenir à l’achat',
  refusedTitle: 'Ce débit ne peut pas être contesté',
  refusals: {
    account_closed: 'Votre compte est fermé. Écrivez au service client.',
    nothing_was_paid: 'Cet achat ne vous a rien coûté : il n’y a pas de débit.',
    already_disputed: 'Vous l’avez déjà contesté. Le résultat figure sur la page de l’achat.',
    dispute_too_late: 'L’achat est trop ancien. Le service client peut encore vous aider.',
    already_refunded: 'Tout a été remboursé, ou vous l’avez déjà demandé.',
    other: 'Le réseau n’a pas pu enregistrer la contestation. Rien n’a changé.',
  },
  done: {
    grantedTitle: 'Vous ne devez rien pour cet achat',
    granted: (amount: string) => `Le débit de ${amount} est définitivement retiré de votre note.`,
    pendingTitle: 'Nous examinons votre contestation',
    pending: (amount: string, date: string) =>
      `Le débit de ${amount} est retiré de votre note pendant qu’une personne l’examine. Vous aurez la réponse au plus tard le ${date}, et un e-mail.`,
    refusedTitle: 'Le débit est maintenu',
    refused: (amount: string) => `Le débit de ${amount} est sur votre note.`,
    because: {
      opened: 'L’article a été ouvert depuis votre compte après l’achat.',
      regular:
        'L’achat a été confirmé sur un de vos appareils, chez un marchand où vous aviez déjà acheté.',
      new_device: 'L’achat a été fait depuis un appareil que votre compte n’avait jamais utilisé.',
      nobody_signed_on:
        'Personne n’était connecté à votre compte dans les 24 heures précédant l’achat.',
    },
    secureTitle: 'Protégez votre compte dès maintenant',
    secureBody:
      'La personne qui a fait cet achat connaît peut-être votre mot de passe. Choisissez-en un nouveau et déconnectez tous les appareils.',
    secure: 'Protéger votre compte',
    amount: 'Montant',
    asked: 'Contesté le',
    why: 'Motif',
    item: 'Achat',
    reference: 'Référence',
    statement: 'Voir le relevé',
  },
  /** On the page of a purchase, and on statements. */
  line: 'Débit contesté',
  statuses: {
    pending: 'Débit contesté',
    granted: 'Débit annulé',
    refused: 'Débit maintenu',
  },
} as const
