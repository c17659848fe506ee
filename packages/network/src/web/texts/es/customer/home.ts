// Spanish: the home page.
export const home = {
  title: 'Una cuenta para todo lo que lee',
  headline: 'Compras pequeñas. Una factura.',
  lead: (network: string) =>
    `Compre un artículo o una hora de acceso con un clic. ${network} lo suma todo, en todos ` +
    'los comercios de abajo, y usted paga una vez al mes.',
  points: [
    [
      'Un inicio de sesión',
      'Inicie sesión una vez, y valdrá en los sitios de todos los comercios.',
    ],
    [
      'Una factura',
      'Las compras de unos céntimos se suman en un solo cobro, detallado hasta el céntimo.',
    ],
    ['Nadie sabe quién es usted', 'Cada comercio ve un número distinto en lugar de su nombre.'],
  ],
  register: 'Abrir una cuenta',
  signOn: 'Iniciar sesión',
  account: 'Ir a su cuenta',
  allMerchants: 'Todos los comercios',
} as const
