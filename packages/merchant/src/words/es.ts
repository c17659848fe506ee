// Spanish.
import type { GateWords } from './gate-words.ts'

const period = { day: 'hoy', week: 'esta semana', month: 'este mes' } as const

const count = (amount: number, one: string, many: string): string =>
  amount === 1 ? `1 ${one}` : `${amount} ${many}`

export const es: GateWords = {
  smallUnits: {
    USD: ['centavo de dólar', 'centavos de dólar'],
    EUR: ['céntimo', 'céntimos'],
    GBP: ['penique', 'peniques'],
  },
  free: 'Nada que pagar',
  onTab: (price) => `${price}, en su cuenta; sin suscripción`,
  eachTerm: (price, term) => `${price} por ${term}, en su cuenta; termina por sí sola`,
  meter: {
    left: ({ leftCount, freeCount, every, startsAnew }) =>
      `Le ${leftCount === 1 ? 'queda' : 'quedan'} ${leftCount} de ${count(freeCount, 'contenido gratuito', 'contenidos gratuitos')} ${period[every]}. La cuenta empieza de nuevo el ${startsAnew}.`,
    used: ({ freeCount, every, startsAnew }) =>
      `Ya ha tenido ${freeCount === 1 ? 'su contenido gratuito' : `sus ${freeCount} contenidos gratuitos`} ${period[every]}. La cuenta empieza de nuevo el ${startsAnew}.`,
  },
  cap: {
    left: ({ left, cap, window }) => `Quedan ${left} de ${cap} ${period[window]}.`,
    used: ({ cap, window }) => `Ha pagado ${cap} ${period[window]}: el resto no le cuesta nada.`,
  },
  access: {
    days: (amount) => `durante ${count(amount, 'día', 'días')}`,
    hours: (amount) => `durante ${count(amount, 'hora', 'horas')}`,
    until: (date) => `hasta el ${date}`,
    forGood: 'para siempre',
    and: 'y',
    terms: {
      D: (amount) => count(amount, 'día', 'días'),
      M: (amount) => count(amount, 'mes', 'meses'),
      Y: (amount) => count(amount, 'año', 'años'),
    },
    atATime: (term) => `por períodos de ${term}`,
  },
  offer: {
    forSale: 'A la venta',
    opens: (access) => `Se abre ${access}.`,
    cancelled: 'Ha cancelado esta compra.',
    buy: 'Comprar',
    buyFor: (price) => `Comprar por ${price}`,
    ownedAlready: '¿Ya lo compró? El mismo botón lo abre, sin cargo.',
  },
  signOff: {
    title: '¿Cerrar la sesión?',
    body: '«Aquí» cierra su sesión en este sitio solamente. «En todas partes» cierra también su sesión en la red de pago y en todos los sitios que usa con ella: es lo correcto en un ordenador compartido.',
    here: 'Cerrar sesión aquí',
    everywhere: 'Cerrar sesión en todas partes',
    stay: 'Mantener la sesión',
    unreachableTitle: 'Ha cerrado la sesión aquí',
    unreachableBody:
      'No se pudo contactar con la red: en otros sitios la sesión quizá siga abierta. Ciérrela allí, o cierre el navegador en un ordenador compartido.',
    continue: 'Continuar',
  },
}
