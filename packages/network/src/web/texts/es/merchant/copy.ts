// Spanish: the button beside code.

export const copy = { label: 'Copiar', done: 'Copiado' } as const
