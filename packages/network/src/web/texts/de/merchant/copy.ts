// German: the button beside code.

export const copy = { label: 'Kopieren', done: 'Kopiert' } as const
