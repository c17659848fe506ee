// Spanish: where the pages of merchants lead.

export const navigation = {
  label: 'Páginas de comercios',
  groups: { sales: 'Venta', site: 'Su sitio', organisation: 'Organización', you: 'Usted' },
  parts: {
    overview: 'Resumen',
    offers: 'Ofertas',
    sales: 'Ventas',
    credits: 'Reembolsos',
    figures: 'Cifras',
    payouts: 'Pagos',
    start: 'Guía rápida',
    addresses: 'Direcciones',
    keys: 'Claves',
    brand: 'Aspecto',
    people: 'Personas',
    sell: 'Vender aquí',
    places: 'Sus comercios',
    account: 'Su propia cuenta',
    help: 'Ayuda',
    contact: 'Contacto',
    signOn: 'Iniciar sesión',
  },
} as const
