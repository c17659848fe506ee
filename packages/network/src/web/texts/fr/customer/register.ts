// French: opening an account.
export const register = {
  title: 'Ouvrir un compte',
  lead: 'Une seule fois, pour tous les marchands du réseau.',
  steps: (step: string, count: string) => `Étape ${step} sur ${count}`,
  stepNames: ['Vous', 'Votre carte', 'Terminé'],
  haveOne: 'Vous avez un compte ?',
  signOn: 'Se connecter',
  sections: {
    you: 'Vous',
    signOn: 'Votre connexion',
    bill: 'Votre facture',
  },
  labels: {
    first_name: 'Prénom',
    last_name: 'Nom de famille, si vous en avez un',
    country: 'Pays',
    postal_code: 'Code postal',
    email: 'Adresse e-mail',
    member_id: 'Identifiant',
    password: 'Mot de passe',
    password_again: 'Mot de passe, une seconde fois',
    recovery_phrase: 'Phrase de récupération',
    time_zone: 'Fuseau horaire',
    currency: 'Monnaie de votre facture',
  },
  help: {
    email: 'Vos factures y sont envoyées. Les marchands ne la voient jamais.',
    postal_code: 'Tel que la banque de votre carte le connaît.',
    member_id: 'Un nom court pour vous connecter, par exemple « ada ».',
    password: '10 caractères au moins. Plusieurs mots conviennent bien.',
    recovery_phrase: 'Une phrase que vous seul écririez. Gardez-la en lieu sûr.',
    time_zone: 'Vos jours, vos mois et vos plafonds le suivent.',
  },
  tooShort: (count: string) => `Veuillez saisir au moins ${count} caractères.`,
  errors: {
    missing: 'Veuillez remplir ce champ.',
    malformed: 'Cela ne semble pas correct. Veuillez vérifier.',
    too_short: 'Veuillez l’allonger.',
    too_long: 'Veuillez le raccourcir.',
    too_weak: 'C’est facile à deviner. Veuillez choisir autre chose.',
    mismatch: 'Les deux mots de passe diffèrent. Veuillez les saisir à nouveau.',
    in_use: 'Cela ne peut pas être utilisé. Si c’est à vous, connectez-vous plutôt.',
    unsupported: 'Veuillez choisir dans la liste.',
  },
  next: 'Suite : votre carte',
  nextNote:
    'Votre numéro de carte est saisi sur la page du prestataire de paiement et ne nous parvient jamais. Un petit montant ' +
    'est autorisé pour vérifier la carte, puis libéré aussitôt.',
} as const

export const registerReturn = {
  verified: {
    title: 'Votre compte est ouvert',
    body: (member: string) =>
      `Bienvenue, ${member}. Votre carte est vérifiée ; rien n’a été débité.`,
    code: 'Votre code personnel',
    codeHelp:
      'Notez-le ; nous ne l’affichons que cette fois. Avec votre identifiant, il retrouve votre compte dans un navigateur que nous ne connaissons pas.',
    continue: 'Continuer',
    continueBuying: (item: string) => `Continuer vers « ${item} »`,
  },
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
