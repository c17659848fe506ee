// Spanish: the page about the heads of the chain.
import type { Texts } from '../../texts.ts'

export const heads: Texts['customer']['heads'] = {
  title: 'Cabezas de la cadena',
  lead: (network) =>
    `Cada hora, ${network} firma cómo están sus libros. Quien lo guarda nota si se cambia el pasado.`,
  what: 'Cada asiento de los libros se resume (hash) junto con todo lo anterior. Una cabeza es el último de estos resúmenes, con su número y su instante, firmado por la red. Si un asiento anterior se cambia, se omite o se fecha de otro modo, aunque lo haga quien puede escribirlo todo en la base de datos, los libros ya no llevan a esa cabeza.',
  receipts:
    'Los recibos firmados nombran la última cabeza de su momento («checkpoint»): quien guarda un recibo sujeta también los libros. Una cabeza no nombra a nadie, ni nada de lo comprado.',
  newest: 'Las más recientes',
  hash: 'Resumen',
  at: 'Firmada',
  number: 'Número',
  emptyTitle: 'Todavía no hay ninguna',
  emptyBody: 'La primera se hace en menos de una hora.',
  keep: 'Guardarlas',
  keepHow:
    'Puede hacerlo cualquiera, y cuantos más, mejor. Basta una al día: una cabeza sujeta todas las anteriores.',
  compare: 'Compararlas',
  compareHow:
    'El operador, o quien audite la red, compara lo guardado con lo que hay. Lo que falta o difiere se nombra.',
  verifier:
    'La forma, la firma y los ejemplos de prueba están en la documentación del proyecto (docs/chain.md): un verificador propio es una página de código.',
  toHeads: 'Todas las cabezas, en JSON',
  toKeys: 'Las claves que las firman',
}
