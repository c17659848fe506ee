// French: what stands around every page, and what goes wrong.
export const layout = {
  skip: 'Aller au contenu',
  home: (network: string) => `${network}, accueil`,
  menu: 'Menu',
  signOff: 'Se déconnecter',
  sandboxLabel: 'Bac à sable',
  sandbox: 'Bac à sable : pas d’argent réel. L’horloge du réseau indique le',
  footer: (network: string) =>
    `${network} : un compte, une connexion, une facture, pour tous les sites qui vendent au clic.`,
  title: (page: string, network: string) => `${page} · ${network}`,
} as const

/** Of a form that was not taken. */
export const faults = {
  pageTitle: (page: string) => `Erreur : ${page}`,
  title: (count: number) =>
    count === 1 ? 'Une réponse est à revoir' : `${count} réponses sont à revoir`,
} as const

/** What somebody pays with. */
export const methods = {
  ending: (name: string, digits: string) => `${name} se terminant par ${digits}`,
} as const

export const pager = {
  label: 'Pages de la liste',
  first: 'Retour au début',
  next: 'Suivant',
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
  cookies: {
    title: 'Votre navigateur n’accepte pas les cookies',
    body: 'Ce site a besoin d’un cookie pour savoir que la page et le formulaire viennent du même navigateur, et qui est connecté. Autorisez les cookies pour ce site dans les réglages de votre navigateur, puis rechargez la page.',
    notTaken: 'Votre envoi n’a pas été pris en compte : rien n’a été modifié ni acheté.',
    elsewhere:
      'Si un lien vous a amené ici depuis un autre navigateur, recommencez sur le site du marchand.',
  },
  closed: {
    registration: {
      title: 'Les inscriptions ne sont pas encore ouvertes',
      body: 'Ce réseau n’accepte pas encore les cartes : aucun compte ne peut être ouvert. Revenez plus tard, s’il vous plaît.',
    },
    mail: {
      title: 'Cela demande un e-mail, et nous n’en envoyons pas encore',
      body: 'Ce réseau n’a pas encore de serveur de messagerie : aucun lien ni code ne vous parviendrait. Choisissez un autre moyen, ou revenez plus tard.',
    },
  },
  throttled: {
    title: 'Un peu moins vite, s’il vous plaît',
    body: 'Trop de demandes nous sont parvenues de votre connexion.',
    after: (seconds: number) => `Réessayez dans ${seconds} s.`,
  },
  busy: {
    title: 'Un instant, s’il vous plaît',
    body: 'Le réseau est très sollicité. Si vous avez envoyé quelque chose, votre envoi n’a peut-être pas été traité : vérifiez avant de recommencer.',
  },
  failed: {
    title: 'Une erreur s’est produite de notre côté',
    body: 'Elle a été enregistrée. Si vous étiez en train d’acheter, consultez votre relevé avant de réessayer.',
    reference: 'Référence',
  },
  home: 'Accueil',
  contact: 'Écrire au service client',
} as const

export const keptForm = {
  title: 'Ce que vous avez saisi est toujours là',
  causes: {
    waited: 'Il fallait d’abord confirmer votre identité. Rien n’a encore été envoyé.',
    page_is_old:
      'Cette page était ouverte avant votre dernière connexion. Rien n’a encore été envoyé.',
  },
  send: 'Envoyer maintenant',
  look: 'Revoir d’abord la page',
  secrets:
    'Les mots de passe ne sont jamais conservés : s’il en faut un, il vous sera demandé à nouveau.',
} as const
