// French: opening an account.
export const register = {
  title: 'Ouvrir un compte',
  lead: 'Une seule fois, pour tous les marchands du réseau.',
  steps: (step: string, count: string) => `Étape ${step} sur ${count}`,
  stepNames: ['Vous', 'Votre carte', 'Connexion'],
  haveOne: 'Vous avez un compte ?',
  signOn: 'Se connecter',
  known:
    'Si cette adresse a déjà un compte, l’e-mail que nous venons d’envoyer vous le dit. Aucune carte n’est alors nécessaire :',
  otherEmail: 'Une autre adresse',
  labels: {
    first_name: 'Prénom',
    last_name: 'Nom de famille, si vous en avez un',
    country: 'Pays',
    postal_code: 'Code postal',
    email: 'Adresse e-mail',
  },
  help: {
    email: 'Vos factures y sont envoyées. Les marchands ne la voient jamais.',
    postal_code: 'Celui que connaît la banque de votre carte.',
  },
  tooShort: (count: string) => `Veuillez saisir au moins ${count} caractères.`,
  errors: {
    missing: 'Veuillez remplir ce champ.',
    malformed: 'Cela ne semble pas correct. Veuillez vérifier.',
    too_short: 'C’est trop court. Veuillez compléter.',
    too_long: 'C’est trop long. Veuillez raccourcir.',
    too_weak: 'C’est trop facile à deviner. Veuillez choisir autre chose.',
    mismatch: 'Les deux mots de passe diffèrent. Veuillez les saisir à nouveau.',
    unsupported: 'Veuillez choisir dans la liste.',
  },
  next: 'Continuer',
  nextCard: 'Suite : votre carte',
  openWithoutCard: 'Ouvrir le compte',
  withoutCardNote:
    'Aucune carte n’est nécessaire pour travailler pour un marchand ; elle est demandée avant votre premier achat.',
  nextNote:
    'Votre numéro de carte est saisi sur la page du prestataire de paiement et ne nous parvient jamais. Un petit montant ' +
    'est autorisé pour vérifier la carte, puis libéré aussitôt. Rien n’est débité maintenant.',
} as const

export const registerReturn = {
  declined: {
    title: 'La carte a été refusée',
    body: 'La banque qui a émis la carte a refusé. Elle ne nous dit pas pourquoi.',
  },
  expired: {
    title: 'La carte a expiré',
    body: 'Le prestataire de paiement indique que la date de la carte est dépassée.',
  },
  postal_code_mismatch: {
    title: 'Le code postal ne correspond pas',
    body: 'La banque de la carte connaît un autre code postal que celui que vous avez donné.',
  },
  cancelled: {
    title: 'Pas encore de carte',
    body: 'Vous avez quitté la page de la carte avant la fin. Tout le reste est conservé.',
  },
  failed: {
    title: 'La carte n’a pas pu être vérifiée',
    body: 'Le prestataire de paiement n’a pas répondu comme prévu. Vous n’y êtes pour rien.',
  },
  pending: {
    title: 'Vérification de la carte en cours',
    body: 'Le prestataire de paiement n’a pas encore répondu. Cela prend d’ordinaire quelques secondes.',
  },
  whatNow: 'Rien n’a été débité. Réessayez, avec cette carte ou une autre.',
  retry: 'Réessayer',
  refresh: 'Actualiser',
  later: 'Pas maintenant',
} as const

export const registerFinish = {
  title: 'Votre compte est ouvert',
  lead: 'Votre carte est vérifiée, et rien n’a été débité. Comment vous connecterez-vous la prochaine fois ?',
  passkey: 'Avec une clé d’accès',
  password: 'Mot de passe',
  passwordHelp: '10 caractères au moins. Plusieurs mots à la suite conviennent bien.',
  again: 'Confirmer le mot de passe',
  continue: 'Continuer',
  continueBuying: (item: string) => `Continuer vers « ${item} »`,
  mailbox: (email: string) =>
    `Nous avons envoyé un lien à ${email}. Ouvrez-le dès que possible : d’ici là, aucune facture n’y arrive et aucun lien ne vous connecte.`,
  later:
    'La phrase de récupération, le code personnel et un autre identifiant peuvent attendre : vous les trouverez dans votre profil.',
} as const
