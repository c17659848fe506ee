// Spanish: where the pages of merchants lead.

export const navigation = {
  label: 'Páginas de comercios',
  groups: { sales: 'Venta', organisation: 'Organización', you: 'Usted' },
  parts: {
    overview: 'Resumen',
    people: 'Personas',
    places: 'Sus comercios',
    account: 'Su propia cuenta',
    help: 'Ayuda',
    contact: 'Contacto',
    signOn: 'Iniciar sesión',
  },
} as const
