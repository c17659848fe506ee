// French: the pages of people of merchants.

export const business = {
  people: 'Personnes',
  person: 'Qui',
  role: 'Rôle',
  roles: {
    owner: 'Propriétaire',
    developer: 'Développement',
    accountant: 'Comptabilité',
    support: 'Assistance',
  },
  mays: {
    owner: 'tout : personnes, comptes, clés',
    developer: 'adresses, clés, apparence',
    accountant: 'regarder, pour les comptes',
    support: 'regarder, pour répondre aux questions',
  },
  invited: (role: string) => `${role}, sur invitation`,
  state: 'État',
  states: { waiting: 'attend l’approbation', active: 'vend', closed: 'fermé' },
  stateNotes: {
    waiting: 'Tout peut être préparé ; rien n’est vendu avant l’approbation de l’exploitant.',
    active: 'La vente se fait à chaque adresse prouvée.',
    closed: 'Plus rien n’est vendu.',
  },
  id: 'Numéro de marchand',
  addresses: 'Adresses',
  proved: 'prouvée',
  unproved: 'non prouvée',
  proveTitle: (address: string) => `Prouvez que ${address} est à vous`,
  proveFile: (file: string) => `Mettez cette ligne dans un fichier à l’adresse ${file} :`,
  proveRecord: (record: string) =>
    `Ou dans un enregistrement TXT de ${record}. Faites-le ensuite vérifier par l’API.`,
}

export const businessJoin = {
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
