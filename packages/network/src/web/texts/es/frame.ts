// Spanish: what stands around every page, and what goes wrong.
export const layout = {
  skip: 'Ir al contenido',
  home: (network: string) => `${network}, inicio`,
  menu: 'Menú',
  signOff: 'Cerrar sesión',
  sandboxLabel: 'Pruebas',
  sandbox: 'Entorno de pruebas: sin dinero real. Reloj de la red:',
  footer: (network: string) =>
    `${network}: una cuenta, un inicio de sesión y una factura para todos los sitios que venden con un clic.`,
  title: (page: string, network: string) => `${page} · ${network}`,
} as const

/** Of a form that was not taken. */
export const faults = {
  pageTitle: (page: string) => `Error: ${page}`,
  title: (count: number) =>
    count === 1 ? 'Hay un dato que revisar' : `Hay ${count} datos que revisar`,
} as const

/** What somebody pays with. */
export const methods = {
  ending: (name: string, digits: string) => `${name} terminada en ${digits}`,
} as const

export const pager = {
  label: 'Páginas de la lista',
  first: 'Volver al principio',
  next: 'Siguiente',
} as const

export const errors = {
  notFound: {
    title: 'Aquí no hay nada que mostrarle',
    body: 'Puede que la dirección esté mal escrita, o que lo que había aquí sea de otra cuenta.',
  },
  forbidden: {
    title: 'El envío no procede de este sitio',
    body: 'El formulario era demasiado antiguo o se envió desde otro sitio. Vuelva atrás, recargue la página e inténtelo de nuevo.',
  },
  cookies: {
    title: 'Su navegador no guarda cookies',
    body: 'Este sitio necesita una para saber que la página y el formulario son del mismo navegador, y quién ha iniciado sesión. Permita las cookies de este sitio en los ajustes de su navegador y vuelva a cargar la página.',
    notTaken: 'Lo que envió no se ha aceptado: no se ha cambiado ni comprado nada.',
    elsewhere:
      'Si ha llegado aquí por un enlace desde otro navegador, empiece de nuevo en el sitio del comercio.',
  },
  closed: {
    registration: {
      title: 'El registro todavía no está abierto',
      body: 'Esta red aún no puede aceptar tarjetas, así que no se puede abrir ninguna cuenta. Vuelva más tarde, por favor.',
    },
    mail: {
      title: 'Esto va por correo electrónico, y todavía no podemos enviarlo',
      body: 'Esta red aún no tiene servidor de correo: no le llegaría ningún enlace ni código. Elija otra vía o vuelva más tarde.',
    },
  },
  throttled: {
    title: 'Un poco más despacio, por favor',
    body: 'Han llegado demasiadas peticiones desde aquí.',
    after: (seconds: number) => `Vuelva a intentarlo dentro de ${seconds}\u00a0s.`,
  },
  busy: {
    title: 'Un momento, por favor',
    body: 'La red está muy ocupada. Si ha enviado algo, puede que no se haya hecho: compruébelo antes de volver a enviarlo.',
  },
  failed: {
    title: 'Algo ha fallado por nuestra parte',
    body: 'Ha quedado registrado. Si estaba comprando, consulte su extracto antes de volver a intentarlo.',
    reference: 'Referencia',
  },
  home: 'Inicio',
  contact: 'Escribir a atención al cliente',
} as const

export const keptForm = {
  title: 'Lo que rellenó sigue aquí',
  causes: {
    waited: 'El formulario esperó a que usted confirmara su identidad. Aún no se ha enviado nada.',
    page_is_old:
      'La página se abrió antes de su último inicio de sesión. Aún no se ha enviado nada.',
  },
  send: 'Enviar ahora',
  look: 'Ver antes la página',
  secrets: 'Las contraseñas no se guardan nunca: si hace falta una, se le pedirá de nuevo.',
} as const
