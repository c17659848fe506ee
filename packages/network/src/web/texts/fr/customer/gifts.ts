// French: giving something, what became of what one gave, and taking a gift up.

export const gifts = {
  title: 'Vos cadeaux',
  lead: 'Ce que vous avez offert, et ce que chaque cadeau est devenu.',
  empty: {
    title: 'Vous n’avez encore rien offert',
    body: 'Sur la page où vous confirmez un achat, choisissez « L’offrir à quelqu’un ». Vous pouvez aussi offrir ce que vous possédez, depuis votre bibliothèque.',
    action: 'Aller à votre bibliothèque',
  },
  caption: 'Cadeaux, du plus récent au plus ancien',
  columns: { item: 'Cadeau', state: 'État', price: 'Prix' },
  forWhom: (receiver: string, merchant: string) => `pour ${receiver}, chez ${merchant}`,
  forgotten: 'quelqu’un (effacé)',
  states: {
    ordered: (at: string) => `En route depuis le ${at}`,
    sent: (at: string, until: string) => `Envoyé le ${at}, en attente jusqu’au ${until}`,
    claimed: (at: string) => `En cours d’acceptation depuis le ${at}`,
    redeemed: (at: string) => `Accepté le ${at}`,
    returned: (at: string) => `Revenu chez vous le ${at}`,
    withdrawn: (at: string) => `Remboursé le ${at} ; ne s’ouvre plus`,
  },
  returnedFor: {
    taken_back: 'Vous l’avez repris.',
    expired: 'Personne ne l’a accepté à temps.',
    merchant_closed: 'Il ne peut plus être ouvert chez le marchand.',
    refunded: 'Il a été remboursé.',
  },
  resend: 'Renvoyer',
  takeBack: 'Reprendre',
  takeBackConsequence: (price: string) =>
    `Le lien cesse de fonctionner, et le montant de ${price} est retiré de votre note.`,
  takeBackConfirm: 'Reprendre le cadeau',
  notices: {
    sent: {
      title: 'Votre cadeau est en route',
      body: 'L’e-mail avec le lien part maintenant. Vous pouvez reprendre le cadeau tant que personne ne l’a accepté.',
    },
    resent: { title: 'L’e-mail part une nouvelle fois', body: 'Il contient le même lien.' },
    enough: {
      title: 'L’e-mail a été envoyé assez de fois',
      body: 'S’il n’arrive pas, reprenez le cadeau et offrez-le à une autre adresse.',
    },
    returned: {
      title: 'Le cadeau est revenu chez vous',
      body: 'Le remboursement figure sur votre relevé.',
    },
    taken: {
      title: 'Trop tard',
      body: 'Quelqu’un a accepté le cadeau : il ne peut plus être repris ni renvoyé.',
    },
  },
  backTo: (merchant: string) => `Revenir chez ${merchant}`,
} as const

export const giftForm = {
  title: 'L’offrir à quelqu’un',
  lead: (title: string, merchant: string) =>
    `« ${title} », chez ${merchant}. Vous payez ; la personne qui reçoit l’e-mail ouvre l’article.`,
  email: 'Adresse e-mail du destinataire',
  emailHelp: 'Le réseau y écrit une fois. Le marchand ne voit jamais l’adresse.',
  sender: 'Votre nom, tel que le destinataire le lira',
  message: 'Quelques mots d’accompagnement',
  messageHelp: 'Si vous le souhaitez. Ils figurent sur la page où mène le lien.',
  next: 'Suite : vérifier',
  cancel: 'Annuler',
  errors: {
    email: 'Saisissez une adresse e-mail complète, par exemple ada@example.org.',
    ownEmail: 'C’est votre propre adresse. Un cadeau est destiné à quelqu’un d’autre.',
    sender: 'Saisissez le nom sous lequel le destinataire vous connaît.',
    senderLong: 'Un nom compte 80 caractères au plus.',
    message: '500 caractères au plus.',
  },
  check: {
    title: 'Tout est correct ?',
    kicker: 'Un cadeau',
    to: 'Pour',
    from: 'De la part de',
    message: 'Avec ce message',
    noMessage: 'aucun message',
    access: 'Accès',
    accessSmall: 'à compter du moment où le cadeau est accepté',
    drawnFrom: 'Ajouté à',
    terms: 'S’il n’est pas accepté',
    termsDetail: (days: number) =>
      `${days < 2 ? `après ${days} jour` : `après ${days} jours`}, le prix vous est rendu`,
    termsSmall: 'Jusque-là, vous pouvez le reprendre à tout moment.',
    account: 'Compte',
    give: (price: string) => `Offrir pour ${price}`,
    change: 'Modifier',
  },
  priceChanged: {
    title: 'Le prix a changé',
    body: 'Rien n’a été acheté. Vérifiez encore une fois.',
  },
  refusedTitle: 'Cet article ne peut pas être offert',
  tooManyGifts:
    'Vous avez envoyé aujourd’hui le maximum de cadeaux par compte : 20 en 24 heures, car chacun envoie un e-mail à quelqu’un qui n’a rien demandé. Rien n’a été débité. Réessayez demain.',
  notGiftable:
    'Seul ce qui s’ouvre immédiatement peut être offert : pas d’abonnement, et un seul exemplaire à la fois.',
} as const

export const gift = {
  title: (sender: string) => `Un cadeau offert par ${sender}`,
  somebody: 'quelqu’un',
  lead: (merchant: string) => `Il est payé, et s’ouvre chez ${merchant}.`,
  says: (sender: string) => `${sender} vous écrit :`,
  signOn: 'Se connecter pour l’accepter',
  register: 'Ouvrir un compte',
  registerNote:
    'Pour ouvrir un compte, il faut un moyen de paiement, en vue d’autres achats. Ce cadeau, lui, est déjà payé.',
  account: 'Destiné à',
  notYou: 'Pas vous ?',
  until: 'Peut être accepté jusqu’au',
  access: 'Accès',
  take: 'Accepter',
  privacy: (merchant: string) =>
    `Ni ${merchant} ni la personne qui vous l’offre n’apprennent quel est votre compte.`,
  yours: {
    title: 'Il est à vous',
    body: 'Il se trouve désormais dans votre bibliothèque.',
    open: 'Ouvrir',
  },
  toLibrary: 'Voir votre bibliothèque',
  toGifts: 'Voir vos cadeaux',
  over: {
    taken: {
      title: 'Ce cadeau a été accepté',
      body: 'Un cadeau ne peut être accepté qu’une fois. Si ce n’était pas vous, prévenez la personne qui l’a offert.',
    },
    returned: {
      title: 'Ce cadeau n’est plus disponible',
      body: 'Il est revenu à la personne qui l’a offert.',
    },
    own: {
      title: 'Ce cadeau vient de vous',
      body: 'Le lien est destiné à la personne à qui vous l’offrez. Si vous le voulez pour vous, reprenez-le plutôt.',
    },
  },
  refusedTitle: 'Il ne peut pas être accepté pour le moment',
  refusals: {
    already_owned:
      'Vous possédez déjà cet article. Le cadeau reste tel quel : acceptez-le avec un autre compte, ou laissez-le revenir à la personne qui l’offre.',
    account_frozen: 'Votre compte est bloqué. Débloquez-le d’abord ; le cadeau attend.',
    hopeless:
      'Le marchand ne vend plus ou n’ouvre plus cet article. Le prix revient à la personne qui l’a offert.',
    busy: 'Le réseau est très sollicité. Réessayez dans un instant ; le cadeau vous est réservé.',
    other: 'Le réseau n’a pas pu l’accepter. Le cadeau attend.',
  },
} as const
