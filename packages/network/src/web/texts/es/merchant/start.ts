// Spanish: the quick start, from the account to the first sale.

export const start = {
  title: 'Guía rápida',
  lead: 'Cinco pasos hasta la primera venta. El orden importa poco: el código funciona antes de la aprobación, y vende después.',
  done: 'hecho',
  open: 'pendiente',
  refusedTitle: 'No se ha aprobado',
  approvalTitle: 'Aprobación',
  approval: {
    waiting:
      'Quien opera la red revisa su solicitud. Se le avisa por correo; aquí no hay nada que hacer.',
    active: 'Puede vender.',
    closed: 'Esta cuenta está cerrada: ya no se vende nada.',
  },
  siteTitle: 'Su sitio',
  siteOpen: 'Muestre que es suyo: una línea en un archivo del sitio, o un registro de su nombre.',
  siteProved: 'Está demostrado que es suyo.',
  toAddresses: 'Demostrarlo',
  keysTitle: 'Claves',
  keysOpen:
    'Su servidor firma lo que nos pide. Cree un par de claves, y ponga lo que se le muestre en el archivo «.env».',
  keysThere: 'Hay una clave en uso. Su mitad privada está en su «.env», y en ningún lugar de aquí.',
  toKeys: 'Ver las claves',
  codeTitle: 'El código',
  codeLead: 'En una carpeta vacía de su servidor, con Node 20.19 o más reciente:',
  install: 'Instalar',
  settings: '.env',
  settingsNote:
    'Debajo de estas líneas, en el mismo archivo, va lo que le mostró la página de las claves. No ponga ese archivo en el control de versiones.',
  startIt: 'Arrancar',
  otherServers:
    'Es una tienda para Express; la guía del paquete tiene lo mismo para Fastify, Hono y funciones al estilo de fetch.',
  connectionTitle: 'Conexión',
  notHeard: 'Todavía no sabemos nada de su sitio. Nos pregunta algo en cuanto arranca.',
  again: 'Mirar otra vez',
  heard: 'Hemos recibido a su sitio: su primera petición llegó el',
  sellNow: 'Ahora venda algo:',
} as const
