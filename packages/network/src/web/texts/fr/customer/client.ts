// French: the installed client: notifications, approvals, and no connection.
export const notifications = {
  title: 'Notifications',
  lead: 'Recevez l’essentiel sans délai sur cet appareil : plafond presque atteint, remboursement, renouvellement à venir.',
  enable: 'Me prévenir sur cet appareil',
  unsupported:
    'Ce navigateur ne peut pas recevoir de notifications, ou les scripts y sont désactivés. Vous recevez toujours chaque message par e-mail.',
  denied:
    'Les notifications sont bloquées dans ce navigateur. Autorisez-les dans ses réglages, puis réessayez.',
  devices: 'Appareils notifiés',
  emptyTitle: 'Aucun appareil ne reçoit encore de notifications',
  emptyBody: 'Dans tous les cas, tout vous est envoyé par e-mail.',
  remove: (device: string) => `Désactiver : ${device}`,
  purchasesTitle: 'E-mails sur les achats',
  purchasesLead:
    'Ils indiquent ce qui a été acheté avec ce compte, chacun avec un lien pour signaler un problème. Toute personne qui se connecte à ce compte les reçoit.',
  purchases: 'À quelle fréquence',
  purchaseMails: {
    daily: 'Une fois par jour, le matin, s’il y a eu un achat',
    each: 'Après chaque achat, dans les minutes qui suivent',
    none: 'Jamais ; le relevé montre tout',
  },
  savePurchases: 'Enregistrer',
  purchasesWrong: 'Choisissez l’une de ces réponses.',
  purchasesSaved: 'Vous recevrez désormais ces e-mails selon votre choix.',
  installTitle: 'Installer',
  install:
    'Dans le menu de votre navigateur, choisissez « Installer » ou « Ajouter à l’écran d’accueil ». Votre solde, votre ' +
    'bibliothèque et ce qui attend votre décision sont alors à portée de main.',
  tooMany: 'Dix appareils reçoivent déjà des notifications. Retirez-en un d’abord.',
  malformed: 'Ce que le navigateur a envoyé n’est pas une inscription valable. Réessayez.',
  device: 'Un navigateur',
} as const

export const approvals = {
  title: 'En attente de votre décision',
  lead: 'Rien ici n’avance tant que vous n’avez pas décidé.',
  emptyTitle: 'Rien n’attend votre décision',
  emptyBody:
    'Quand le prix d’un abonnement change, ou qu’un paiement demande votre intervention, cela apparaît ici.',
  newPrice: (item: string, price: string) => `« ${item} » a un nouveau prix : ${price}`,
  newPriceBody: (date: string) => `Sans votre accord, l’abonnement prend fin le ${date}.`,
  decide: 'Décider',
  declined: (amount: string) => `Votre paiement de ${amount} a été refusé`,
  declinedBody:
    'Il sera présenté à nouveau avec votre prochaine facture. Voyez ce que vous pouvez faire.',
  look: 'Voir',
  suspended: 'Votre compte est suspendu',
  suspendedBody: 'Aucun achat n’est possible tant que la note n’est pas réglée.',
} as const

export const offline = {
  title: 'Pas de connexion',
  body: 'Cette page a besoin du réseau. Rien n’est perdu ; réessayez une fois en ligne.',
  retry: 'Réessayer',
} as const
