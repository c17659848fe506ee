// English: the button beside code.

export const copy = { label: 'Copy', done: 'Copied' } as const
