// French: signing on, off, and the visit to a merchant.
export const signOn = {
  title: 'Se connecter',
  toReach: (merchant: string) => `pour continuer vers ${merchant}`,
  identifier: 'Adresse e-mail ou identifiant',
  identifierHelp: 'Un identifiant seul suffit dans un navigateur que vous avez déjà utilisé.',
  password: 'Mot de passe',
  showPassword: 'Afficher',
  hidePassword: 'Masquer',
  submit: 'Se connecter',
  newHere: 'Première visite ?',
  register: 'Ouvrir un compte',
  accounts: 'Comptes de ce navigateur',
  another: 'Un autre compte',
  chosen: (name: string, memberId: string) => `Nom : ${name}, identifiant : ${memberId}`,
  which: (memberId: string) =>
    `Parmi les personnes dont l’identifiant est ${memberId}, qui êtes-vous ?`,
  forget: 'Oublier',
  forgetOf: (name: string) => `Oublier ${name} dans ce navigateur`,
  newBrowser: 'Dans un nouveau navigateur ?',
  personalCode: 'Code personnel',
  personalCodeHelp:
    'Par exemple K7M2Q-9XT4B. Il distingue votre compte de ceux qui ont le même identifiant.',
  passkey: 'Utiliser une clé d’accès',
  otherWays: 'Autres moyens',
  link: 'Recevoir un lien par e-mail',
  recover: 'Je ne peux plus me connecter',
  errors: {
    refused: {
      title: 'Ces informations ne correspondent pas',
      body: 'L’adresse e-mail ou l’identifiant et le mot de passe ne vont pas ensemble. Réessayez.',
    },
    shared: {
      title: 'Plusieurs personnes ont ici cet identifiant',
      body: 'Choisissez qui vous êtes, puis saisissez de nouveau votre mot de passe.',
    },
    throttled: {
      title: 'Trop de tentatives',
      body: 'Veuillez attendre quelques minutes et réessayer. Votre compte est en sécurité.',
    },
    expired: {
      title: 'Cette page est restée ouverte trop longtemps',
      body: 'Veuillez vous connecter à nouveau.',
    },
  },
} as const

export const visit = {
  title: (merchant: string) => `Continuer vers ${merchant}`,
  body: (merchant: string) =>
    `${merchant} souhaite savoir si vous êtes connecté. Un numéro lui est donné à la place de votre nom, ` +
    'et rien d’autre.',
  owned: 'Vous possédez déjà cet article : il s’ouvre à nouveau sans frais.',
  continue: (merchant: string) => `Continuer vers ${merchant}`,
} as const

export const signOff = {
  title: 'Se déconnecter ?',
  body: 'Vous serez déconnecté ici, et chez tous les marchands visités depuis votre connexion.',
  bodyAt: (merchant: string) =>
    `« Partout » vous déconnecte ici et chez tous les marchands visités depuis votre connexion. « Chez ${merchant} seulement » laisse les autres, et ce réseau, tels quels.`,
  everywhere: 'Se déconnecter partout',
  onlyAt: (merchant: string) => `Se déconnecter de ${merchant} seulement`,
  stay: 'Rester connecté',
  overTitle: 'Vous êtes déconnecté',
  overBody: 'Personne n’est connecté dans ce navigateur.',
  continue: 'Continuer',
} as const

export const signOffDone = {
  title: 'Vous êtes déconnecté',
  body: 'Ici dès maintenant, et en quelques minutes chez tous les marchands visités depuis votre connexion.',
  again: 'Se reconnecter',
  home: 'Accueil',
} as const
