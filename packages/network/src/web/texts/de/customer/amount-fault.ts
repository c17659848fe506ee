// German: an amount that could not be read.
export const amountFault = {
  decimals: (count: number) =>
    count === 0
      ? 'Diese Währung hat keine Nachkommastellen. Geben Sie eine ganze Zahl ein.'
      : `Geben Sie höchstens ${count} Nachkommastellen ein.`,
  either: (less: string, more: string) =>
    `Das könnte ${less} oder ${more} heißen. Schreiben Sie ganze Beträge ohne Punkt und Komma, alle anderen mit sämtlichen Nachkommastellen.`,
} as const
