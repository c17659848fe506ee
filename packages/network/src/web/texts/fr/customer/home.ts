// French: the home page.
export const home = {
  title: 'Un compte pour tout ce que vous lisez',
  headline: 'Petits achats. Une seule facture.',
  lead: (network: string) =>
    `Achetez un article ou une heure d’accès en un clic. ${network} additionne le tout, chez ` +
    'tous les marchands ci-dessous, et vous demande de payer une fois par mois.',
  points: [
    ['Une seule connexion', 'Connectez-vous une fois, et le site de chaque marchand le sait.'],
    [
      'Une seule facture',
      'Des achats de quelques centimes forment un seul débit, détaillé au centime près.',
    ],
    [
      'Personne ne sait qui vous êtes',
      'Chaque marchand voit un numéro différent à la place de votre nom.',
    ],
  ],
  register: 'Ouvrir un compte',
  signOn: 'Se connecter',
  account: 'Aller à votre compte',
  allMerchants: 'Tous les marchands',
} as const
