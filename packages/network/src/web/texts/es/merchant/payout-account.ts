// Spanish: where a merchant is paid.

export const payoutAccount = {
  title: 'Dónde le pagamos',
  lead: 'Su dinero llega allí en cuanto alcanza el importe que usted elija, o después de tantos días, lo que ocurra antes.',
  present: (account: string) => `Se le paga en ${account}`,
  noWay: (currency: string) =>
    `Aquí todavía no se puede pagar a nadie en ${currency}. Pregunte a quien lleva la red.`,
  ways: {
    simulator: 'El simulador del procesador: no es dinero real',
    'pain.001': 'Una cuenta bancaria por su IBAN',
    nacha: 'Una cuenta bancaria en los Estados Unidos',
  },
  otherWays: 'Otras formas',
  fields: {
    holder: 'Titular de la cuenta',
    iban: 'IBAN',
    bic: 'BIC',
    routing_number: 'Número de ruta',
    account_number: 'Número de cuenta',
    type: 'Tipo de cuenta',
    amount: 'A partir de qué importe',
    days: 'Después de tantos días en todo caso',
  },
  types: { checking: 'cuenta corriente', savings: 'cuenta de ahorro' },
  amountIn: (currency: string) => `A partir de qué importe, en ${currency}`,
  termsTitle: 'Cuándo',
  waits:
    'No va nada a otra cuenta que la anterior antes de que los propietarios hayan tenido tiempo de notarlo: cada uno recibe un correo. Hasta entonces la anterior puede reponerse y vale al momento.',
  save: 'Pagarme allí',
  faults: {
    holder: 'Escriba el nombre como lo conoce el banco, en letras latinas.',
    iban: 'Esto no es un IBAN: quizá haya dos cifras cambiadas.',
    bic: 'Escriba ocho u once caracteres, o nada.',
    routing_number: 'Esto no es un número de ruta: tiene nueve cifras.',
    account_number: 'Escriba de 4 a 17 cifras o letras.',
    type: 'Elija una de las dos.',
    amount: 'Escriba un importe superior a cero, por ejemplo 25,00.',
    days: 'Escriba un número de 1 a 366.',
  },
}
