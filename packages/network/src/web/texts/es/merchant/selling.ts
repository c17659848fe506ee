// Spanish: becoming a merchant, and asking for an account that sells.

export const sell = {
  title: 'Venda con un clic',
  lead: 'Artículos, archivos, una hora de música, una llamada a su interfaz: cosas baratas, vendidas una a una en su propio sitio. Sus lectores hacen un clic; ya tienen una cuenta aquí, o la abren por el camino.',
  begin: 'Abrir una cuenta y empezar',
  signOn: 'Tengo una cuenta',
  apply: 'Solicitar una cuenta de comercio',
  console: 'Sus comercios',
  noCard: 'Quien trabaja para un comercio no necesita tarjeta, y no por ello es cliente.',
  howTitle: 'Cómo funciona',
  steps: [
    {
      title: 'Usted dice quién es',
      body: 'Un nombre, su sitio, lo que vende. Lo revisan personas, y se le avisa por correo.',
    },
    {
      title: 'Muestra que el sitio es suyo',
      body: 'Una línea en un archivo del sitio, o un registro de su nombre. Lo demás se prepara mientras tanto.',
    },
    {
      title: 'Pone unas líneas de código',
      body: 'La guía rápida las tiene listas, con sus propios números. Y ya vende.',
    },
  ],
  moneyTitle: 'Lo que recibe',
  money: (share: string) =>
    `Se queda con el ${share} de cada venta. Cobramos a los clientes una vez al mes, y le pagamos en cuanto vale la pena; no hay cuota fija.`,
  privacy:
    'Nunca sabe quiénes son sus lectores, y no necesita proveedor de pagos ni atención al cliente propia.',
} as const

export const apply = {
  title: 'Solicitar una cuenta de comercio',
  lead: 'Lo leen personas, y deciden. Se le avisa por correo, y hasta entonces puede prepararlo todo.',
  labels: {
    name: 'Nombre',
    site: 'Su sitio',
    sold: 'Lo que va a vender',
    country: 'País',
    currency: 'Moneda de sus precios',
    organisation: 'Organización',
  },
  help: {
    name: 'Como lo leen los clientes.',
    site: 'Su página de inicio, por ejemplo https://daily.example. Más adelante mostrará que es suya.',
    sold: 'Una frase o dos, con los precios aproximados.',
  },
  errors: {
    name: 'Escriba el nombre, en 100 caracteres como máximo.',
    site: 'Escriba la dirección de la página de inicio, por ejemplo https://daily.example, sin nada detrás.',
    sold: 'Escriba una frase o dos sobre lo que va a vender.',
    country: 'Elija el país.',
    currency: 'Elija otra moneda: en esta no se puede vender nada aquí.',
    organisation: 'Elija una organización.',
  },
  newOrganisation: 'Una nueva, con este nombre',
  send: 'Solicitar',
  notDone: 'No ha sido posible',
  refused: {
    too_many_applications:
      'Ya esperan tres solicitudes suyas. Primero hay que decidir sobre una de ellas.',
    organisation_full: 'La organización ya tiene cincuenta comercios.',
    unknown_organisation: 'Usted ya no es titular de esa organización.',
  },
} as const
