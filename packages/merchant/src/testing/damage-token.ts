// A signed token with one character of its signature changed: never the same token by chance.

/** Changes the tenth character from the end, so that no unused bits of the last one can hide it. */
export function damageToken(token: string): string {
  const index = token.length - 10
  return token.slice(0, index) + (token[index] === 'A' ? 'B' : 'A') + token.slice(index + 1)
}
