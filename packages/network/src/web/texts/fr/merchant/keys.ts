// French: the keys of a merchant.

export const keys = {
  title: 'Clés',
  lead: 'Votre serveur signe ce qu’il nous demande avec une clé privée ; nous ne connaissons que la moitié publique. Plusieurs peuvent servir à la fois : créez la nouvelle, changez-la sur le serveur, terminez l’ancienne.',
  emptyTitle: 'Pas encore de clé',
  emptyBody: 'Sans elle, votre site ne peut rien nous demander.',
  kid: 'Nom',
  use: 'Pour',
  uses: { sig: 'signer', enc: 'billets' },
  addedAt: 'Depuis',
  retire: 'Terminer cette clé',
  retireConsequence: {
    sig: 'Elle cesse aussitôt : un serveur qui signe encore avec elle est refusé, et ce qu’il a obtenu avec une clé doit être redemandé.',
    enc: 'Elle cesse aussitôt : plus aucun billet n’est chiffré pour elle.',
  },
  retireConfirm: 'Terminer',
  makeTitle: 'Créer une clé',
  makeNote:
    'Nous créons la paire, et vous montrons la moitié privée cette seule fois ; elle n’est gardée nulle part ici. La première fois, vous recevez tout ce qu’il faut à votre site.',
  make: 'Créer une clé',
  madeTitle: 'Ceci ne s’affiche qu’une fois : mettez-le dans votre « .env » maintenant',
  madeNote: 'Qui l’a peut agir comme votre site. Qui l’a perdue en crée une autre.',
  toStart: 'Suite de la mise en route',
  ownTitle: 'Apporter votre propre clé',
  ownNote:
    'Créée par vous, pour que sa moitié privée n’ait jamais été ailleurs : Ed25519 ou P-256.',
  jwk: 'Clé publique, en JWK',
  invalidKey: 'Ce n’est pas une clé publique en JWK : Ed25519 ou P-256, sans sa moitié privée.',
  add: 'Ajouter',
  done: { added: 'La clé est ajoutée', retired: 'La clé est terminée' },
  notDone: 'Ce n’était pas possible',
  refused: {
    key_conflict:
      'Une clé de ce nom existe ou a existé. Ce qui s’est affiché avec elle ne s’affiche plus : créez-en une autre.',
    too_many_keys: 'Cinq clés sont déjà en service. Terminez-en une d’abord.',
    merchant_closed: 'Ce compte est fermé.',
    gone: 'Quelque chose a changé entre-temps : voici l’état actuel.',
  },
} as const
