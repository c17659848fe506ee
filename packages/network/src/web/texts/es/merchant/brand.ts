// Spanish: how a merchant looks.

export const brand = {
  title: 'Aspecto',
  lead: 'En cada página sobre algo suyo, su mitad de la tarja está junto a la nuestra: su nombre, su logotipo, sus colores.',
  preview: 'Así se ve',
  description: 'Lo que es, en una frase',
  descriptionHelp: 'Para la lista de comercios.',
  primary: 'Color de su mitad',
  secondary: 'Segundo color',
  secondaryHelp: 'La línea que la recorre. Vacío: el primero.',
  colorHelp: 'Por ejemplo #7a1f2b. Vacío: el nuestro.',
  malformed: 'Escriba un color como #7a1f2b.',
  tooLong: 'Escriba una línea de 200 caracteres como máximo.',
  look: 'Verlo antes',
  save: 'Guardar',
  saved: 'Guardado',
  schemes: { light: 'en páginas claras', dark: 'en páginas oscuras' },
  fails: (colour: string, where: string, ratio: string, least: string) =>
    `${colour} apenas se distingue ${where}: ${ratio} a 1, y hacen falta ${least} a 1.`,
  nearest: (colour: string) => `El más cercano que sirve es ${colour}; se muestra en su lugar.`,
  take: (colour: string) => `Usar ${colour}`,
  passes:
    'Los dos colores se distinguen de la página, clara u oscura, y el nombre se lee sobre ellos.',
  logo: 'Logotipo',
  logoHelp: 'PNG, JPEG o WebP, como máximo 16 KB y 1024 píxeles por lado.',
  logoMalformed: 'No es una imagen PNG, JPEG o WebP de 16 KB y 1024 píxeles por lado como máximo.',
  noLogo: 'Quitar el logotipo',
  notDone: 'No ha sido posible',
  closed: 'Esta cuenta está cerrada.',
} as const
