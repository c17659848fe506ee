// French: what stands around every page, and what goes wrong.
export const layout = {
  skip: 'Aller au contenu',
  home: (network: string) => `${network}, accueil`,
  more: 'Plus',
  signOff: 'Se déconnecter',
  sandboxLabel: 'Bac à sable',
  sandbox: 'Bac à sable : pas d’argent réel. L’horloge du réseau indique le',
  footer: (network: string) =>
    `${network} : un compte, une connexion, une facture, pour tous les sites qui vendent au clic.`,
  title: (page: string, network: string) => `${page} · ${network}`,
} as const

export const pager = {
  label: 'Pages de la liste',
  previous: 'Précédent',
  next: 'Suivant',
  range: (first: string, last: string, total: string) => `${first}–${last} sur ${total}`,
} as const

export const access = {
  unlimited: 'Pour toujours : sans expiration',
  views: (count: number) => (count < 2 ? `${count} consultation` : `${count} consultations`),
  hours: (count: number) => (count < 2 ? `${count} heure` : `${count} heures`),
  days: (count: number) => (count < 2 ? `${count} jour` : `${count} jours`),
  months: (count: number) => `${count} mois`,
  years: (count: number) => (count < 2 ? `${count} an` : `${count} ans`),
  from: 'à compter de votre achat',
  until: (date: string) => `Jusqu’au ${date}`,
  untilSmall: (date: string) => `jusqu’au ${date}`,
  viewsLeft: (count: number) =>
    count < 2 ? `${count} consultation restante` : `${count} consultations restantes`,
  ended: (date: string) => `Terminé le ${date}`,
  usedUp: 'Toutes les consultations sont utilisées',
} as const

export const errors = {
  notFound: {
    title: 'Il n’y a rien ici pour vous',
    body: 'L’adresse comporte peut-être une faute, ou ce qui s’y trouvait appartient à un autre compte.',
  },
  forbidden: {
    title: 'Cette demande ne vient pas de ce site',
    body: 'Le formulaire était trop ancien, ou envoyé d’ailleurs. Revenez en arrière, rechargez la page et réessayez.',
  },
  throttled: {
    title: 'Un peu moins vite, s’il vous plaît',
    body: 'Trop de demandes sont venues d’ici.',
    after: (seconds: number) => `Réessayez dans ${seconds} s.`,
  },
  failed: {
    title: 'Une erreur s’est produite de notre côté',
    body: 'Elle a été enregistrée. Si vous étiez en train d’acheter, consultez votre relevé avant de réessayer.',
    reference: 'Référence',
  },
  home: 'Accueil',
} as const

export const problem = {
  title: (merchant: string) =>
    `${merchant} nous a envoyé une demande que nous ne pouvons pas utiliser`,
  titleUnknown: 'Le site dont vous venez a fait une erreur',
  body: 'Cela se règle entre le site et nous ; vous n’avez rien fait de mal, et rien n’a été acheté.',
  codes: {
    invalid_request: 'La demande n’était pas complète.',
    invalid_return_address:
      'L’adresse de retour n’est pas une des adresses enregistrées par le site.',
    unknown_merchant: 'Ce réseau ne connaît pas le site.',
    unknown_offer: 'Ce réseau ne connaît pas ce que le site voulait vendre.',
    expired_request: 'La demande est trop ancienne.',
    other: 'La demande n’a pas pu être comprise.',
  },
  back: (merchant: string) => `Revenir chez ${merchant}`,
  forSite: 'Pour les responsables du site',
  code: 'Code',
  reference: 'Référence',
} as const
