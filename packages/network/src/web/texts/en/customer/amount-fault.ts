// English: an amount that could not be read.
export const amountFault = {
  decimals: (count: number) =>
    count === 0
      ? 'This currency has no digits after the point. Write a whole number.'
      : `Write at most ${count} digits after the point.`,
  either: (less: string, more: string) =>
    `This could be ${less} or ${more}. Write a whole amount without a point or comma, or one with all the digits after it.`,
} as const
