// French: the profile, and what is known of a person.
export const profile = {
  title: 'Profil',
  lead: 'Qui vous êtes pour le réseau. Les marchands n’en apprennent rien.',
  toDo: {
    title: 'Encore à faire, quand vous voulez',
    mailbox: {
      label: 'Confirmer votre adresse e-mail',
      why: 'Ouvrez le lien que nous vous avons envoyé. D’ici là, aucune facture n’arrive par e-mail et aucun lien ne vous connecte.',
    },
    way_in: {
      label: 'Choisir un mot de passe ou une clé d’accès',
      why: 'D’ici là, seul un lien par e-mail vous connecte.',
    },
    phrase: {
      label: 'Noter une phrase de récupération',
      why: 'Elle vous rend l’accès si vous perdez votre mot de passe.',
    },
    code: {
      label: 'Obtenir votre code personnel',
      why: 'Avec lui, votre identifiant fonctionne dans tous les navigateurs.',
    },
  },
  saved: {
    name: 'Votre nom a été modifié.',
    residence: 'Votre pays a été modifié.',
    language: 'Votre langue a été modifiée.',
    schedule: 'Le jour de facturation et le fuseau horaire ont été enregistrés.',
    email_asked:
      'Nous avons envoyé un lien à la nouvelle adresse. L’ancienne reste valable jusqu’à ce que vous l’ouvriez.',
    email: 'Votre adresse e-mail a été modifiée.',
    email_proof: 'Nous avons renvoyé le lien.',
  },
  name: 'Nom',
  firstName: 'Prénom',
  lastName: 'Nom de famille, si vous en avez un',
  saveName: 'Enregistrer le nom',
  residence: 'Où vous habitez',
  residenceHelp: (currency: string) =>
    `Les factures l’indiqueront désormais ; les précédentes restent telles quelles. Votre compte reste en ${currency}.`,
  postalCodeHelp: 'Comme on l’écrit dans votre pays ; laissez vide s’il n’y en a pas.',
  saveResidence: 'Enregistrer le pays',
  email: 'E-mail',
  emailNow: (email: string) => `Actuellement : ${email}`,
  emailUnproved: 'Pas encore confirmée : ouvrez le lien que nous y avons envoyé.',
  emailProof: 'Renvoyer le lien',
  emailNew: 'Nouvelle adresse e-mail',
  emailHelp:
    'Un lien est envoyé à la nouvelle adresse ; le changement prend effet quand vous l’ouvrez. L’ancienne adresse en est informée.',
  emailWaiting: (email: string, date: string) =>
    `En attente de la confirmation de l’adresse ${email}, jusqu’au ${date}.`,
  saveEmail: 'Envoyer le lien',
  language: 'Langue',
  languageHelp: 'Pour les pages et les e-mails.',
  languages: { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español' },
  saveLanguage: 'Enregistrer la langue',
  billing: 'Facturation',
  billingHelp: 'Ces deux réglages peuvent être modifiés une fois tous les 31 jours.',
  billingDay: 'Jour de facturation du mois',
  billingDayHelp: 'Quand un mois n’a pas ce jour, son dernier jour compte.',
  timeZone: 'Fuseau horaire',
  timeZoneHelp: 'Les jours, les plafonds et la facturation le suivent.',
  saveBilling: 'Enregistrer le jour et le fuseau horaire',
  billingPayer: 'Le payeur de votre compte fixe le jour de facturation et le fuseau horaire.',
  billingFixed: (date: string) => `Ils pourront être modifiés à nouveau le ${date}.`,
  facts: 'Ce qui ne change pas',
  memberId: 'Identifiant',
  currency: 'Devise',
  country: 'Pays',
  postalCode: 'Code postal',
  since: 'Compte ouvert le',
  more: 'Voir aussi',
  toSecurity: 'Mot de passe, clés d’accès et connexions',
  toPrivacy: 'Vos données : qui sait quoi, export, fermeture',
  errors: {
    missing: 'Remplissez ce champ.',
    malformed: 'Cela ne semble pas correct.',
    too_long: 'C’est trop long.',
    too_short: 'C’est trop court.',
    too_weak: 'C’est trop facile à deviner.',
    unsupported: 'Choisissez dans la liste.',
    unchanged: 'C’est déjà votre adresse.',
    too_soon: 'Ce réglage a été modifié il y a moins de 31 jours.',
  },
  emailConfirm: {
    title: 'Confirmer l’adresse',
    lead: (email: string) =>
      `Dès que vous l’aurez confirmée, les e-mails de votre compte iront à ${email}.`,
    stranger: 'Si ce compte ne vous dit rien, fermez cette page : aucun e-mail n’arrivera ici.',
    confirm: 'Utiliser cette adresse',
    gone: 'Ce lien n’est plus valable',
    goneBody: 'Il a été utilisé, il est trop ancien, ou un lien plus récent a été demandé.',
    toProfile: 'Voir le profil',
    done: 'L’adresse est confirmée',
    doneBody: (email: string) => `Les e-mails de votre compte arrivent désormais à ${email}.`,
  },
} as const

export const privacy = {
  title: 'Vos données',
  lead: 'Qui sait quoi sur vous, tout ce que le réseau conserve, et comment partir.',
  merchants: 'Ce que les marchands savent',
  merchantsLead:
    'Aucun marchand ne connaît votre nom, votre adresse ni votre e-mail. Chacun vous connaît sous un numéro, différent chez chaque marchand.',
  merchant: 'Marchand',
  visited: 'Dernière connexion',
  told: 'Ce qu’il sait',
  toldId: 'Un numéro que seul ce marchand a pour vous',
  toldPurchases: 'Un numéro que seul ce marchand a pour vous, et ce qui a été acheté chez lui',
  notVisited: 'Pas de visite',
  merchantsNone: 'Aucun marchand ne vous connaît encore',
  merchantsNoneBody: 'Un marchand apparaît ici dès que vous vous connectez ou achetez chez lui.',
  part: {
    heading: 'Séparation',
    open: 'Se séparer',
    parted: 'Séparés le',
    title: (merchant: string) => `Se séparer de ${merchant}`,
    lead: (merchant: string) =>
      `${merchant} vous connaît sous un numéro qu’il est seul à avoir. Ce numéro prend fin maintenant, et vos sessions chez lui avec. Si vous revenez, vous serez quelqu’un de nouveau.`,
    rest: 'Ce que vous y achetiez sans question vous sera de nouveau demandé. Votre note, vos relevés et les autres marchands restent tels quels.',
    owned: (merchant: string) => `Ce que vous possédez de ${merchant}`,
    keep: 'Le garder dans ma bibliothèque',
    keepHelp: (merchant: string) =>
      `Tout s’ouvre comme avant. En l’ouvrant chez lui, ${merchant} peut voir à l’achat qui vous étiez.`,
    giveUp: 'Y renoncer',
    giveUpHelp: 'Plus rien ne s’ouvre, pour toujours, et rien n’est remboursé.',
    choose: 'Choisissez l’un des deux.',
    subscribed:
      'Un abonnement y est en cours : résiliez-le d’abord, et les jours restants vous seront rendus.',
    toSubscriptions: 'Vers vos abonnements',
    submit: 'Se séparer',
    stay: 'Tout laisser tel quel',
  },
  exportTitle: 'Export',
  exportLead:
    'Une seule archive avec tout ce que le réseau conserve sur vous : des tableaux à lire, et les mêmes données pour les programmes.',
  exportDo: 'Télécharger mes données',
  readme: (network: string, at: string) =>
    `Tout ce que ${network} conserve sur vous, établi le ${at}.\n\n` +
    'profile.json        qui vous êtes\nsign-ons.json       comment vous vous connectez\n' +
    'purchases.json/.csv ce que vous avez acheté ; les montants sont en millionièmes de la devise (micros)\n' +
    'statements.json     la période en cours\npast-statements.json, payments.json, credits.json   ce qui précède\nlimits.json         plafonds et blocage\n' +
    'subscriptions.json  abonnements\nrefunds.json, disputes.json  ce dont vous avez demandé le remboursement\n' +
    'gifts.json          ce que vous avez offert\nsessions.json       quand et depuis quel type d’appareil vous vous êtes connecté\n' +
    'merchants.json      chez quels marchands vous vous êtes connecté ; chacun vous connaît sous un numéro qui lui est propre\n' +
    'partings.json       de quels marchands vous vous êtes séparé, et quand\n' +
    'notices.json        ce qui vous a été envoyé par e-mail\n\nNi les mots de passe ni les cartes ne sont conservés : des mots de passe, seulement une empreinte ; des cartes, seulement le nom que leur donne le prestataire de paiement.\n',
  closeTitle: 'Fermer le compte',
  closeLead: 'Ferme définitivement votre compte, et efface ce que le réseau sait de vous.',
  closeDo: 'Fermer et effacer mon compte',
} as const

export const closing = {
  title: 'Fermer et effacer',
  titleMember: 'Quitter et effacer',
  leadPayer:
    'Le compte de paiement sera fermé, avec tous ses membres. Il est impossible de revenir en arrière.',
  leadMember:
    'Votre propre partie du compte sera fermée. Le compte du payeur et les autres membres restent.',
  leadShared:
    'Vous ne pourrez plus vous connecter. Les autres personnes qui partagent le compte le pourront toujours.',
  blocked: 'La fermeture n’est pas encore possible',
  blockers: {
    owed: (amount: string) => `Un montant de ${amount} reste dû.`,
    asked: (amount: string, date: string) =>
      `Un montant de ${amount} reste dû. Il sera demandé le ${date} ; fermez le compte une fois qu’il est payé.`,
    request_open: 'Un paiement est en cours. Attendez la réponse de votre banque.',
    credits_open: 'La décision sur un remboursement ou une contestation est encore attendue.',
    reserved:
      'Un montant est encore promis à un marchand. Réessayez quand cette promesse aura pris fin.',
    subscriptions: 'Un abonnement est encore en cours. Résiliez-le d’abord.',
    other: 'Quelque chose est encore en suspens sur ce compte.',
  },
  ask: 'Me demander ce montant',
  askLead: (date: string) =>
    `Une somme si faible est d’habitude reportée d’une facture à l’autre. Si vous voulez partir, elle sera demandée le ${date}, si petite soit-elle.`,
  lost: 'Ce qui est perdu',
  losses: {
    access: (count: string) =>
      `L’accès à tout ce que vous avez acheté. Nombre d’achats : ${count}.`,
    members: (count: string) =>
      `Les comptes des autres membres : ils sont aussi fermés et effacés. Nombre de membres : ${count}.`,
    signOn: 'La possibilité de vous connecter, sur tous les appareils.',
    person:
      'Votre nom, votre adresse, votre e-mail, votre identifiant, vos appareils, vos messages et vos explications.',
    export: 'La possibilité d’exporter vos données : faites-le avant.',
  },
  kept: 'Ce qui reste',
  keptBody:
    'Les montants et les dates des achats et des paiements restent dans les livres comptables, comme la loi l’exige, sous un numéro sans nom.',
  wayBack:
    'Nous conservons l’origine de votre dernier paiement pendant 30 jours, ou jusqu’à ce que vos cadeaux aient été acceptés ou aient expiré : ce qui vous revient encore y est versé.',
  credit: (amount: string) =>
    `Votre avoir de ${amount} est remboursé sur votre dernier moyen de paiement.`,
  word: 'effacer',
  type: (word: string) => `Saisissez « ${word} » pour confirmer`,
  wrong: (word: string) => `Saisissez le mot « ${word} » tel qu’il figure ici.`,
  confirm: 'Fermer et effacer définitivement',
  back: 'Revenir à vos données',
  done: 'Votre compte est fermé',
  doneBody:
    'Ce que le réseau savait de vous est en train d’être effacé. Les livres comptables gardent des montants, sous un numéro sans nom.',
  toHome: 'Aller à l’accueil',
} as const
