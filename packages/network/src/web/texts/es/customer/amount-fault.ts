// Spanish: an amount that could not be read.
export const amountFault = {
  decimals: (count: number) =>
    count === 0
      ? 'Esta moneda no tiene decimales. Escriba un número entero.'
      : `Escriba como máximo ${count === 1 ? 'una cifra' : `${count} cifras`} después de la coma.`,
  either: (less: string, more: string) =>
    `Puede leerse como ${less} o como ${more}. Escriba los importes enteros sin punto ni coma, y los demás con todos sus decimales.`,
} as const
