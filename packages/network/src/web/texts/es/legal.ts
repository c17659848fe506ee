// Spanish: terms, privacy notice and imprint; and what the first two say in a sandbox whose operator has written none.
import type { Texts } from '../texts.ts'

export const legal: Texts['legal'] = {
  titles: { terms: 'Condiciones', privacy: 'Privacidad', imprint: 'Aviso legal' },
  imprint: {
    lead: (network, operator) => `${operator} gestiona ${network}.`,
    address: 'Dirección',
    email: 'Correo electrónico',
    phone: 'Teléfono',
    taxId: 'Número fiscal',
  },
  sandbox: {
    terms:
      'Esto es un entorno de pruebas: una red para probar cosas. Estas condiciones están aquí para que se pueda ver la página; ' +
      'quien gestiona una red de verdad pone las suyas en su lugar.\n\n' +
      '# Sin dinero de verdad\n\n' +
      'Nada de lo que se compra aquí se cobra a nadie, y nadie recibe un pago. Las tarjetas son inventadas; no escriba nunca una de verdad.\n\n' +
      '# No se promete nada\n\n' +
      '- Las cuentas, las compras y los saldos pueden borrarse en cualquier momento.\n' +
      '- El reloj puede adelantarse, de modo que un mes pase en un segundo.\n' +
      '- Lo que los comercios venden aquí puede ser cualquier cosa, o nada.\n\n' +
      '# Uso responsable\n\n' +
      'Pruebe lo que quiera con cuentas propias. No use esta red para escribir a quien no lo ha pedido.',
    privacy:
      'Esto es un entorno de pruebas: una red para probar cosas. Este aviso está aquí para que se pueda ver la página; ' +
      'quien gestiona una red de verdad pone el suyo en su lugar.\n\n' +
      '# Qué se guarda\n\n' +
      'Lo que escribe al registrarse, lo que compra, y cuándo y desde dónde se inicia sesión en su cuenta. Aquí los datos ' +
      'inventados sirven tanto como los reales: use datos inventados, por favor.\n\n' +
      '# Quién lo ve\n\n' +
      '- Quien gestiona este entorno de pruebas lo ve todo.\n' +
      '- Los comercios ven un número en lugar de su nombre, distinto para cada uno.\n\n' +
      '# Cuánto tiempo\n\n' +
      'Hasta que usted cierre la cuenta o se elimine el entorno de pruebas. En la página «Sus datos» de su perfil puede llevarse todos sus datos ' +
      'y hacer que se borre la cuenta.',
  },
}
