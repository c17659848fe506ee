// German: where notices of several parts lead to.
export const toSecurity = { label: 'Ihr Konto ansehen', path: () => '/profile/security' } as const
