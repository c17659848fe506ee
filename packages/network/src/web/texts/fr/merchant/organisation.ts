// French: who stands behind merchants, and joining them.

export const roles = {
  owner: 'Propriétaire',
  developer: 'Développement',
  accountant: 'Comptabilité',
  support: 'Assistance',
}

/** What each of them may. */
export const mays = {
  owner: 'tout : personnes, comptes, clés',
  developer: 'adresses, clés, apparence',
  accountant: 'regarder, pour les comptes',
  support: 'regarder, pour répondre aux questions',
}

export const states = { waiting: 'attend l’approbation', active: 'vend', closed: 'fermé' }

export const join = {
  title: (organisation: string) => `Rejoindre ${organisation}`,
  lead: 'Vous êtes invité à travailler ici. Votre compte reste le vôtre ; personne ne voit ce que vous achetez.',
  role: 'Rôle',
  you: 'Vous rejoignez en tant que',
  join: 'Rejoindre',
  rather: 'Plutôt pas',
  endedTitle: 'Cette invitation est terminée',
  endedBody:
    'Le lien a été utilisé, retiré, ou date de plus de sept jours. Demandez-en un autre à la personne qui l’a envoyé.',
  account: 'Votre compte',
}
