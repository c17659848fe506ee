// French: an amount that could not be read.
export const amountFault = {
  decimals: (count: number) =>
    count === 0
      ? 'Cette devise n’a pas de décimales. Saisissez un nombre entier.'
      : `Saisissez au plus ${count} chiffres après la virgule.`,
  either: (less: string, more: string) =>
    `Cela peut se lire ${less} ou ${more}. Écrivez un montant entier sans point ni virgule, ou donnez tous les chiffres après la virgule.`,
} as const
