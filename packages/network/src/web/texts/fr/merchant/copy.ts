// French: the button beside code.

export const copy = { label: 'Copier', done: 'Copié' } as const
