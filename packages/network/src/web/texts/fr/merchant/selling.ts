// French: becoming a merchant, and asking for an account that sells.

export const sell = {
  title: 'Vendre d’un clic',
  lead: 'Des articles, des fichiers, une heure de musique, un appel à votre interface : des choses bon marché, vendues une à une sur votre propre site. Vos lecteurs cliquent une fois ; ils ont déjà un compte ici, ou en ouvrent un en chemin.',
  begin: 'Ouvrir un compte et commencer',
  signOn: 'J’ai un compte',
  apply: 'Demander un compte marchand',
  console: 'Vos comptes marchands',
  noCard: 'Qui travaille pour un marchand n’a pas besoin de carte, et n’en devient pas client.',
  howTitle: 'Comment cela se passe',
  steps: [
    {
      title: 'Vous dites qui vous êtes',
      body: 'Un nom, votre site, ce que vous vendez. Des personnes l’examinent, et vous êtes averti par e-mail.',
    },
    {
      title: 'Vous montrez que le site est à vous',
      body: 'Une ligne dans un fichier du site, ou un enregistrement de son nom. Le reste se prépare en attendant.',
    },
    {
      title: 'Vous ajoutez quelques lignes de code',
      body: 'La mise en route les contient toutes prêtes, avec vos propres numéros. Ensuite, vous vendez.',
    },
  ],
  moneyTitle: 'Ce que vous touchez',
  money: (share: string) =>
    `Vous gardez ${share} de chaque vente. Nous faisons les comptes avec les clients une fois par mois, et vous payons dès que cela en vaut la peine ; il n’y a pas de frais fixes.`,
  privacy:
    'Vous ne savez jamais qui sont vos lecteurs, et n’avez besoin ni de prestataire de paiement ni de service client.',
} as const

export const apply = {
  title: 'Demander un compte marchand',
  lead: 'Des personnes lisent ceci et décident. Vous êtes averti par e-mail, et pouvez tout préparer d’ici là.',
  labels: {
    name: 'Nom',
    site: 'Votre site',
    sold: 'Ce que vous allez vendre',
    country: 'Pays',
    currency: 'Monnaie de vos prix',
    organisation: 'Organisation',
  },
  help: {
    name: 'Tel que les clients le lisent.',
    site: 'Sa page d’accueil, par exemple daily.example. Vous montrerez plus tard qu’elle est à vous.',
    sold: 'Une phrase ou deux, avec un ordre de prix.',
  },
  errors: {
    name: 'Écrivez le nom, en 100 caractères au plus.',
    site: 'Écrivez l’adresse de la page d’accueil, par exemple daily.example, sans rien après.',
    sold: 'Écrivez une phrase ou deux sur ce que vous allez vendre.',
    country: 'Choisissez le pays.',
    currency: 'Choisissez une autre monnaie : rien ne peut se vendre ici dans celle-ci.',
    organisation: 'Choisissez une organisation.',
  },
  newOrganisation: 'Une nouvelle, de ce nom',
  send: 'Demander',
  notDone: 'Ce n’était pas possible',
  refused: {
    too_many_applications:
      'Trois de vos demandes attendent déjà. Il faut d’abord que l’une d’elles soit décidée.',
    organisation_full: 'L’organisation a déjà cinquante comptes marchands.',
    unknown_organisation: 'Vous n’êtes plus propriétaire de cette organisation.',
  },
} as const
