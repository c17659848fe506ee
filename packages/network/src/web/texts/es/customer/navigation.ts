// Spanish: the parts of the customer's wing, as its header and footer call them.
import type { Texts } from '../../texts.ts'

export const navigation: Texts['customer']['navigation'] = {
  label: 'Su cuenta',
  groups: {
    money: 'Dinero',
    purchases: 'Compras',
    person: 'Usted',
    network: 'La red',
  },
  parts: {
    signOn: 'Iniciar sesión',
    overview: 'Resumen',
    library: 'Biblioteca',
    statement: 'Extracto',
    subscriptions: 'Suscripciones',
    limits: 'Límites',
    group: 'Grupo',
    gifts: 'Regalos',
    profile: 'Perfil',
    security: 'Seguridad',
    notifications: 'Avisos',
    merchants: 'Comercios',
    news: 'Novedades',
    heads: 'Cabezas',
    help: 'Ayuda',
    contact: 'Contacto',
    sell: 'Vender aquí',
  },
}
