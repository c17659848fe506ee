// Spanish: the help pages. The slug of a topic is its address and stays the same in every language.
export const help = {
  title: 'Ayuda',
  lead: 'Respuestas breves. Cada una lleva a la página donde se hace.',
  search: 'Buscar en la ayuda',
  find: 'Buscar',
  noneTitle: (query: string) => `No hay nada sobre «${query}»`,
  noneBody: 'Pruebe con una palabra sencilla, como «reembolso», o recorra todos los temas.',
  all: 'Todos los temas',
  topics: [
    {
      slug: 'signing-on',
      title: 'Iniciar sesión',
      lead: 'Un solo inicio de sesión para todos los comercios de la red.',
      body:
        'Inicie sesión con su correo electrónico y su contraseña, o con una llave de acceso y sin escribir nada. En un ' +
        'navegador que ya haya usado, basta su identificador de miembro en lugar del correo; en otro, añada su código ' +
        'personal o pida un enlace por correo electrónico.\n\n' +
        'Su sesión dura seis horas, o hasta dos horas después de su última compra. Cierre la sesión en la red o en ' +
        'cualquier comercio, y quedará cerrada en todas partes.',
      links: [['Sus formas de iniciar sesión', '/profile/security']],
    },
    {
      slug: 'lost-access',
      title: 'Contraseña o teléfono perdidos',
      lead: 'Dos cosas juntas le devuelven el acceso.',
      body:
        'Pida un enlace en la página de inicio de sesión; junto con su frase de recuperación, le permite fijar una ' +
        'contraseña nueva. Después se cierra la sesión en todos los navegadores que la tenían iniciada, y le escribimos ' +
        'para informarle.\n\n' +
        'Nadie en la red puede leer su contraseña, su frase ni su código, y nadie se los pedirá jamás.',
      links: [['Recuperar su cuenta', '/recover']],
    },
    {
      slug: 'buying',
      title: 'Comprar',
      lead: 'Un clic, después de ver el precio.',
      body:
        'Un enlace en un comercio lleva a una página de la red con el artículo, el precio y el tiempo durante el que ' +
        'puede usarlo. Un clic allí lo compra. Lo que ya es suyo vuelve a abrirse sin cargo, mientras no haya ' +
        'terminado su plazo.\n\n' +
        'Puede dejar que las compras pequeñas en un comercio de su confianza se hagan sin esa página, hasta un importe ' +
        'por compra y por día.',
      links: [
        ['Lo que puede abrir ahora', '/library'],
        ['Compras sin preguntar', '/limits'],
      ],
    },
    {
      slug: 'bill',
      title: 'Su factura',
      lead: 'Todo lo que compra se suma y se cobra una vez al mes.',
      body:
        'En su día de facturación sumamos lo que ha comprado en todos los comercios y lo cobramos de una vez en su medio ' +
        'de pago, cuando la suma merece un cobro; las sumas menores pasan al mes siguiente. El extracto muestra cada ' +
        'compra, abono y pago, y cómo se pasa de un saldo al siguiente. Puede guardarlo en PDF o abrirlo en una hoja ' +
        'de cálculo.',
      links: [['Su extracto', '/statements']],
    },
    {
      slug: 'refunds',
      title: 'Reembolsos',
      lead: 'Pídalos en la página de la compra.',
      body:
        'Abra la compra en su extracto y elija «Pedir un reembolso». Lo que costó poco se devuelve al instante; ' +
        'sobre lo demás, los regalos aceptados, y si últimamente se le ha devuelto mucho, deciden personas, y recibirá la ' +
        'respuesta por correo electrónico. El importe sale de su saldo ' +
        'mientras espera. Si la compra ya se había cobrado, el importe pasa a ser un saldo a favor que se usa en su ' +
        'próxima factura.',
      links: [['Buscar la compra', '/statements']],
    },
    {
      slug: 'disputes',
      title: 'Una compra que no era suya',
      lead: 'Díganoslo, y se descuenta mientras la examinamos.',
      body:
        'Abra la compra y elija «No he comprado esto». Recibe un abono provisional al instante. Reunimos cuándo y desde ' +
        'dónde se usó su cuenta, y decidimos según reglas publicadas. Si cree que otra persona usa su cuenta, bloquéela ' +
        'y cierre la sesión en todas partes.',
      links: [
        ['Bloquear su cuenta', '/limits'],
        ['Cerrar sesión en todas partes', '/profile/security'],
      ],
    },
    {
      slug: 'subscriptions',
      title: 'Suscripciones',
      lead: 'Todas en una página, las venda quien las venda.',
      body:
        'Una suscripción termina con su período, salvo que usted permita que se renueve automáticamente; en ese caso le ' +
        'escribimos antes. Puede renovarla por adelantado y puede cancelarla en cualquier momento: los días que quedan se ' +
        'le abonan, nunca el primero, y ve el importe antes de confirmar. Si últimamente se le ha devuelto mucho, lo ' +
        'deciden personas. Nunca se cobra un precio nuevo sin su conformidad.',
      links: [['Sus suscripciones', '/subscriptions']],
    },
    {
      slug: 'limits',
      title: 'Límites',
      lead: 'Usted dice cuánto se puede gastar; nada lo supera.',
      body:
        'Fije el máximo por compra, día, semana o mes, en total o en un comercio. Los días empiezan a medianoche en su ' +
        'zona horaria. Cuando se alcanza un límite, las compras se rechazan y se le indica qué límite era y cuánto queda. ' +
        'El bloqueo detiene todas las compras al instante, con un clic; lo que ya es suyo sigue siéndolo.',
      links: [['Sus límites', '/limits']],
    },
    {
      slug: 'group',
      title: 'Familias y empresas',
      lead: 'Una factura para varias personas, cada una con su propia cuenta.',
      body:
        'Quien paga invita a los miembros. Cada uno tiene su propio acceso, sus límites y su extracto, y ve solo sus ' +
        'compras; quien paga las ve todas. Se puede quitar a un miembro en cualquier momento, y lo que se compró ' +
        'permanece en el extracto.',
      links: [['Su grupo', '/group']],
    },
    {
      slug: 'gifts',
      title: 'Regalos',
      lead: 'Compre algo para la dirección de correo de otra persona.',
      body:
        'En la página de confirmación, elija «Regalarlo a otra persona». Quien lo recibe obtiene un enlace por correo ' +
        'electrónico y lo acepta una sola vez. Hasta entonces, usted puede volver a enviarlo o retirarlo.',
      links: [['Regalos que ha hecho', '/gifts']],
    },
    {
      slug: 'privacy',
      title: 'Qué saben de usted los comercios',
      lead: 'Ni su nombre, ni su correo electrónico, ni su tarjeta.',
      body:
        'Cada comercio ve un número distinto en lugar de usted, de modo que dos comercios no pueden saber que se trata de ' +
        'la misma persona. Puede ver qué comercios ha visitado, llevarse todos sus datos en un solo archivo, y cerrar y ' +
        'borrar su cuenta.',
      links: [['Sus datos', '/profile/privacy']],
    },
    {
      slug: 'on-your-phone',
      title: 'En su teléfono',
      lead: 'La red se puede instalar como una aplicación.',
      body:
        'En el menú de su navegador, elija «Instalar» o «Añadir a pantalla de inicio». Tendrá su saldo, su biblioteca y ' +
        'lo que espera su decisión a un solo toque. Si el navegador lo permite, también puede recibir un aviso al momento ' +
        'cuando ocurra algo.',
      links: [['Avisos', '/notifications']],
    },
  ],
} as const
