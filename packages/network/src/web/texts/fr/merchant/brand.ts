// French: how a merchant looks.

export const brand = {
  title: 'Apparence',
  lead: 'Sur chaque page qui parle de vous, votre moitié de la taille se tient à côté de la nôtre : votre nom, votre logo, vos couleurs.',
  preview: 'Voici ce que cela donne',
  description: 'Ce que vous êtes, en une phrase',
  descriptionHelp: 'Pour la liste des marchands.',
  primary: 'Couleur de votre moitié',
  secondary: 'Seconde couleur',
  secondaryHelp: 'Le trait qui la longe. Vide : la première.',
  colorHelp: 'Par exemple #7a1f2b. Vide : la nôtre.',
  malformed: 'Écrivez une couleur comme #7a1f2b.',
  tooLong: 'Écrivez une ligne de 200 caractères au plus.',
  look: 'Regarder d’abord',
  save: 'Enregistrer',
  saved: 'C’est enregistré',
  schemes: { light: 'sur les pages claires', dark: 'sur les pages sombres' },
  fails: (colour: string, where: string, ratio: string, least: string) =>
    `${colour} se distingue à peine ${where} : ${ratio} pour 1, il faut ${least} pour 1.`,
  nearest: (colour: string) =>
    `La plus proche qui convient est ${colour} ; elle est montrée à la place.`,
  take: (colour: string) => `Prendre ${colour}`,
  passes: 'Les deux couleurs se distinguent de la page, claire ou sombre, et le nom s’y lit bien.',
  logo: 'Logo',
  logoHelp: 'PNG, JPEG ou WebP, 16 Ko et 1024 pixels de côté au plus.',
  logoMalformed:
    'Ce n’est pas une image PNG, JPEG ou WebP de 16 Ko et 1024 pixels de côté au plus.',
  noLogo: 'Retirer le logo',
  notDone: 'Ce n’était pas possible',
  closed: 'Ce compte est fermé.',
} as const
