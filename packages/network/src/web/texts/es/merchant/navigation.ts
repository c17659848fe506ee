// Spanish: where the pages of merchants lead.

export const navigation = {
  label: 'Páginas de comercios',
  groups: { sales: 'Venta', organisation: 'Organización', you: 'Usted' },
  parts: {
    overview: 'Resumen',
    sales: 'Ventas',
    credits: 'Reembolsos',
    figures: 'Cifras',
    payouts: 'Pagos',
    people: 'Personas',
    places: 'Sus comercios',
    account: 'Su propia cuenta',
    help: 'Ayuda',
    contact: 'Contacto',
    signOn: 'Iniciar sesión',
  },
} as const
