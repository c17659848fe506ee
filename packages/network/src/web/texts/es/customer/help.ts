// Spanish: the help pages. The slug of a topic and the id of a section are addresses, the same in every language;
// `also` are other words by which people look for a section.
import type { Texts } from '../../texts.ts'

export const help: Texts['customer']['help'] = {
  title: 'Ayuda',
  lead: 'Respuestas breves. Cada una lleva a la página donde se hace.',
  search: 'Pregunte o busque en la ayuda',
  find: 'Buscar',
  noneTitle: (query) => `Nada aquí responde a «${query}»`,
  noneBody:
    'Pruebe con otras palabras, mire todos los temas o escríbanos: le responde una persona.',
  all: 'Todos los temas',
  people: {
    title: '¿No está la respuesta?',
    body: 'Escriba a atención al cliente. Una persona lo lee y le responde.',
  },
  smallWords:
    'a al ante como cómo con cual cuál cuando cuándo cuanto de del desde donde dónde e el ella ellos en entre es esa ese eso esta este esto está ha hace han hasta hay he la las le les lo los me mi mis muy más no nos o para pero por porque puede puedo que qué quien quién se si sin sobre son su sus también te tengo tiene un una uno unos y ya yo',
  topics: [
    {
      slug: 'signing-on',
      title: 'Iniciar sesión',
      lead: 'Una sola sesión para todos los comercios de la red.',
      sections: [
        {
          id: 'ways',
          heading: 'Formas de iniciar sesión',
          body:
            'Con su correo y su contraseña, o con una llave de acceso y sin escribir nada. En un navegador que ya ha usado, basta su nombre de miembro en lugar del ' +
            'correo; en otros añada su código personal, o pida un enlace por correo.',
          also: 'entrar acceder login usuario acceso identificarse passkey',
        },
        {
          id: 'how-long',
          heading: 'Cuánto dura la sesión',
          body: 'Unas horas, y más mientras compra. Cierre la sesión en la red o en cualquier comercio, y queda cerrada en todas partes.',
          also: 'cerrar sesión salir caducada expirada otra vez',
        },
        {
          id: 'several-people',
          heading: 'Varias personas en un navegador',
          body: 'La página de inicio de sesión ofrece las cuentas que ha usado este navegador. Elija la suya, u «Otra cuenta»; «Olvidar» quita una cuenta de la lista.',
          also: 'ordenador compartido cambiar de cuenta equivocada familia dispositivo',
        },
      ],
      links: [['Sus formas de iniciar sesión', '/profile/security']],
    },
    {
      slug: 'lost-access',
      title: 'Contraseña olvidada o teléfono perdido',
      lead: 'Dos cosas juntas le devuelven el acceso.',
      sections: [
        {
          id: 'password',
          heading: 'Ha olvidado su contraseña',
          body:
            'Desde la página de inicio de sesión, pida un enlace por correo. Junto con su frase de recuperación le permite elegir una contraseña nueva. Después ' +
            'se cierra la sesión en todos los navegadores, y le escribimos para contárselo.',
          also: 'restablecer recuperar perdida bloqueado no puedo entrar',
        },
        {
          id: 'mailbox',
          heading: 'También ha perdido su buzón',
          body:
            'Su nombre de miembro, su código personal y su frase de recuperación juntos inician una recuperación en otra dirección. Tarda unos días, se avisa enseguida a la dirección ' +
            'anterior, y un inicio de sesión la detiene. Si le falta una de las tres cosas, escriba a atención al cliente.',
          also: 'correo antiguo cambiado dirección nueva teléfono móvil robado',
        },
        {
          id: 'secrets',
          heading: 'Nadie le pide sus secretos',
          body: 'Nadie en la red puede leer su contraseña, su frase ni su código, y nadie se los pedirá nunca. Un correo o una llamada que lo haga no es nuestro.',
          also: 'phishing estafa fraude falso mensaje sospechoso',
        },
      ],
      links: [['Recuperar su cuenta', '/recover']],
    },
    {
      slug: 'buying',
      title: 'Comprar',
      lead: 'Un clic, después de haber visto el precio.',
      sections: [
        {
          id: 'one-click',
          heading: 'Cómo es una compra',
          body:
            'Un enlace en un comercio lleva a una página de la red con el artículo, el precio y el tiempo durante el que puede usarlo. Un clic ahí lo compra, y vuelve al comercio. ' +
            'Antes de ese clic no se cobra nada.',
          also: 'pedir pagar artículo adquirir cómo funciona',
        },
        {
          id: 'owned',
          heading: 'Lo que es suyo se abre de nuevo',
          body: 'Mientras no haya terminado su tiempo, se abre sin otro cargo: desde la página del comercio o desde su biblioteca. Lo que se elige dos veces se compra una.',
          also: 'doble dos veces repetido volver a leer acceso biblioteca cobrado dos veces',
        },
        {
          id: 'does-not-open',
          heading: 'No se abre',
          body: 'Ábralo primero desde su biblioteca. Si la página queda vacía o aparece otra cosa, pida la devolución en la página de la compra, o escríbanos desde allí: vemos qué se compró.',
          also: 'roto error no funciona falta contenido vacío descarga problema',
        },
        {
          id: 'without-asking',
          heading: 'Compras pequeñas sin preguntar',
          body: 'En un comercio de confianza puede dejar pasar las compras pequeñas sin la página de confirmación, hasta un importe por compra y por día. Lo retira cuando quiera.',
          also: 'automático un clic saltar confirmación',
        },
        {
          id: 'refused',
          heading: 'Se rechazó una compra',
          body:
            'La página dice por qué: se alcanzó un límite, la cuenta está congelada o suspendida, falta un medio de pago, o el comercio ya no lo vende. No se cobró nada. ' +
            'Si el motivo no le parece correcto, el enlace de debajo lleva a atención al cliente.',
          also: 'denegada imposible bloqueada no puedo comprar',
        },
      ],
      links: [
        ['Lo que puede abrir ahora', '/library'],
        ['Compras sin preguntar', '/limits'],
      ],
    },
    {
      slug: 'bill',
      title: 'Su factura',
      lead: 'Todo lo que compra se suma, y se cobra una vez al mes.',
      sections: [
        {
          id: 'billing-day',
          heading: 'Cuándo se le cobra',
          body: 'En su día de facturación sumamos lo que ha comprado en todos los comercios y lo cobramos de una vez a su medio de pago. Puede elegir otro día en su perfil.',
          also: 'cobro pago fecha mes cargo dinero retirado',
        },
        {
          id: 'small-sums',
          heading: 'Las sumas pequeñas esperan',
          body: 'Un cobro también cuesta dinero. Por eso, una suma demasiado pequeña pasa a la factura siguiente. No se añade nada por ello.',
          also: 'mínimo umbral pasa aún no cobrado céntimos',
        },
        {
          id: 'statement',
          heading: 'Qué muestra su extracto',
          body: 'Cada compra, abono y pago, y cómo un saldo lleva al siguiente. Puede guardarlo como PDF, abrirlo en una hoja de cálculo y marcar compras como gastos profesionales.',
          also: 'recibo justificante pdf csv descargar impuestos gasto historial',
        },
        {
          id: 'declined',
          heading: 'Se rechazó su pago',
          body:
            'Su banco dijo que no, y pocas veces dice por qué. Las compras quedan pendientes, y lo que es suyo se sigue abriendo. Volvemos a pedirlo unos días después y le decimos cuándo. ' +
            'Tras varios rechazos la cuenta queda suspendida hasta que se pague lo pendiente.',
          also: 'tarjeta fallido banco caducada suspendida fondos recordatorio atraso',
        },
        {
          id: 'credit-limit',
          heading: 'Hasta dónde puede llegar su saldo pendiente',
          body: 'Lo comprado y aún no pagado puede llegar a un límite, que muestra su resumen. Es pequeño en las cuentas nuevas y crece con lo que paga. Cada pago vuelve a hacer sitio.',
          also: 'límite de crédito máximo tope aumentar lleno',
        },
      ],
      links: [
        ['Su extracto', '/statements'],
        ['Su día de facturación', '/profile'],
      ],
    },
    {
      slug: 'refunds',
      title: 'Devoluciones',
      lead: 'Pídalas en la página de la compra.',
      sections: [
        {
          id: 'ask',
          heading: 'Cómo recuperar su dinero',
          body: 'Abra la compra en su extracto y pida la devolución. Diga qué ha fallado; puede pedir una parte del precio.',
          also: 'reembolso devolver anular cancelar compra error equivocación reclamación desistimiento',
        },
        {
          id: 'at-once',
          heading: 'Al instante, o lo decide una persona',
          body:
            'Lo que costó poco se le devuelve al instante. Sobre lo más caro, los regalos aceptados, y si últimamente se le ha devuelto mucho, deciden personas, y recibe una respuesta por ' +
            'correo. La página dice para cuándo. Mientras espera, el importe sale de su saldo.',
          also: 'cuánto tarda esperar plazo decisión días',
        },
        {
          id: 'where-it-goes',
          heading: 'Adónde va el dinero',
          body: 'Se quita de su saldo pendiente. Si la compra ya se había cobrado, se convierte en un saldo a favor que usa la factura siguiente. Con el precio completo devuelto, el artículo ya no se abre.',
          also: 'abono crédito tarjeta cuenta bancaria transferencia',
        },
        {
          id: 'refused',
          heading: 'Se rechazó su solicitud',
          body: 'El motivo figura en la página de la compra. Si no lo ve así, escriba a atención al cliente desde allí: lo mira otra persona.',
          also: 'recurrir objeción demasiado tarde denegada no estoy de acuerdo',
        },
      ],
      links: [['Encontrar la compra', '/statements']],
    },
    {
      slug: 'disputes',
      title: 'Una compra que no es suya',
      lead: 'Díganoslo, y se descuenta mientras lo miramos.',
      sections: [
        {
          id: 'not-mine',
          heading: 'No ha comprado esto',
          body: 'Abra la compra y elija «No he comprado esto». Recibe al instante un abono provisional. Reunimos cuándo y desde dónde se usó su cuenta, y decidimos según reglas publicadas, o decide una persona.',
          also: 'impugnar disputa cargo desconocido no autorizado fraude robado',
        },
        {
          id: 'somebody-else',
          heading: 'Otra persona usa su cuenta',
          body: 'Congele la cuenta: ya no se puede comprar nada. Después cierre la sesión en todas partes y cambie su contraseña. Basta un clic para cada cosa.',
          also: 'hackeada abuso intruso congelar parar robo',
        },
      ],
      links: [
        ['Congelar su cuenta', '/limits'],
        ['Cerrar sesión en todas partes', '/profile/security'],
      ],
    },
    {
      slug: 'subscriptions',
      title: 'Suscripciones',
      lead: 'Todas en una página, sea cual sea el comercio.',
      sections: [
        {
          id: 'renewal',
          heading: 'Renovar, o dejar que termine',
          body: 'Una suscripción termina con su periodo si no deja que se renueve sola; en ese caso le escribimos antes. Puede renovarla por adelantado.',
          also: 'renovación automática prolongar vencimiento',
        },
        {
          id: 'cancel',
          heading: 'Cancelar una suscripción',
          body:
            'Ábrala y elija cancelarla. Se abonan los días que quedan, nunca el primero, y ve el importe antes de confirmar. O deje que termine sola y conserve lo que pagó. ' +
            'Si últimamente se le ha devuelto mucho, deciden personas sobre el abono.',
          also: 'baja darse de baja anular terminar dejar',
        },
        {
          id: 'price',
          heading: 'El precio ha cambiado',
          body: 'Un precio nuevo nunca se cobra antes de que usted lo acepte. Sin su acuerdo, la suscripción termina con el periodo pagado.',
          also: 'subida más caro aumento aceptar tarifa',
        },
      ],
      links: [['Sus suscripciones', '/subscriptions']],
    },
    {
      slug: 'limits',
      title: 'Límites',
      lead: 'Usted dice cuánto se puede gastar; nada lo supera.',
      sections: [
        {
          id: 'set',
          heading: 'Poner un límite',
          body: 'Ponga lo máximo por compra, día, semana o mes, en total o en un comercio. Los días empiezan a medianoche en su zona horaria. Cuando se alcanza un límite, las compras se rechazan, y se le dice cuál fue y cuánto queda.',
          also: 'presupuesto tope gasto control niños demasiado',
        },
        {
          id: 'freeze',
          heading: 'Congelar la cuenta',
          body: 'Detiene al instante todas las compras, con un clic; lo que es suyo sigue siéndolo y se abre. Otro clic vuelve a permitirlas. Lo que congeló quien paga, solo esa persona lo descongela.',
          also: 'bloquear parar pausa descongelar',
        },
      ],
      links: [['Sus límites', '/limits']],
    },
    {
      slug: 'group',
      title: 'Familias y empresas',
      lead: 'Una factura para varias personas, cada una con su cuenta.',
      sections: [
        {
          id: 'invite',
          heading: 'Añadir a alguien',
          body: 'Quien paga invita a los miembros por correo. Cada uno tiene su sesión, sus límites y su extracto. Una invitación sirve una vez y durante unos días; puede enviarla de nuevo o retirarla.',
          also: 'invitar miembro hijo empleado compañero familia equipo',
        },
        {
          id: 'who-sees',
          heading: 'Quién ve qué',
          body: 'Un miembro ve solo sus propias compras; quien paga las ve todas, y paga por todos.',
          also: 'visible padres jefe privacidad ver',
        },
        {
          id: 'leave',
          heading: 'Quitar a alguien, o irse',
          body: 'Quien paga puede quitar a un miembro cuando quiera, y un miembro puede irse. Lo comprado queda en el extracto. Invitado de nuevo con la misma dirección, un miembro lo recupera todo.',
          also: 'salir abandonar separación divorcio',
        },
      ],
      links: [['Su grupo', '/group']],
    },
    {
      slug: 'gifts',
      title: 'Regalos',
      lead: 'Compre algo para el correo de otra persona.',
      sections: [
        {
          id: 'give',
          heading: 'Regalar algo',
          body: 'En la página de confirmación elija regalárselo a alguien. Esa persona recibe un enlace por correo y lo usa una vez.',
          also: 'regalo vale amigo cumpleaños enviar',
        },
        {
          id: 'take-back',
          heading: 'Nadie lo ha aceptado',
          body: 'Hasta que alguien lo acepte, puede enviarlo de nuevo o recuperarlo. Si nadie lo hace a tiempo, el precio vuelve a usted solo.',
          also: 'caducado dirección equivocada no llegó reenviar devolver',
        },
        {
          id: 'take-up',
          heading: 'Aceptar un regalo',
          body: 'Abra el enlace del correo e inicie sesión, o regístrese. Está pagado. Si la página dice que no se puede aceptar, escriba a atención al cliente desde allí.',
          also: 'recibir canjear código reclamar',
        },
      ],
      links: [['Sus regalos', '/gifts']],
    },
    {
      slug: 'security',
      title: 'Proteger su cuenta',
      lead: 'Qué la protege, y qué hacer si algo no cuadra.',
      sections: [
        {
          id: 'passkeys',
          heading: 'Llaves de acceso y segundos factores',
          body:
            'Una llave de acceso inicia la sesión con su dispositivo y solo funciona en la dirección de la red, así que ninguna página copiada puede quedársela. Antes de que salga dinero o cambie quién es usted, confirma con una llave de acceso, ' +
            'un código por correo o el código de una aplicación de autenticación.',
          also: 'passkey doble factor 2fa huella cara verificación',
        },
        {
          id: 'devices',
          heading: 'Dónde tiene la sesión abierta',
          body: 'La página Seguridad muestra sus dispositivos y lo que ha pasado últimamente. Cierre la sesión en uno, en todos los demás o en todas partes; los comercios se enteran.',
          also: 'sesiones dispositivos cerrar en todas partes desconocido nuevo',
        },
        {
          id: 'change',
          heading: 'Cambiar el correo o la contraseña',
          body: 'El correo está en su perfil, la contraseña en Seguridad. Una dirección nueva vale en cuanto abre el enlace que enviamos allí, y se avisa a la anterior.',
          also: 'nuevo correo modificar nombre código postal país mudanza',
        },
      ],
      links: [
        ['Seguridad', '/profile/security'],
        ['Perfil', '/profile'],
      ],
    },
    {
      slug: 'privacy',
      title: 'Qué saben de usted los comercios',
      lead: 'Ni su nombre, ni su correo, ni su tarjeta.',
      sections: [
        {
          id: 'merchants',
          heading: 'Un número distinto para cada comercio',
          body: 'Cada comercio ve un número en su lugar, y cada uno uno distinto, así que dos no pueden saber que usted es la misma persona. Su tarjeta la conoce solo el proveedor de pagos.',
          also: 'protección de datos seguimiento anónimo personales compartir rgpd',
        },
        {
          id: 'your-data',
          heading: 'Ver y llevarse sus datos',
          body: 'Puede ver qué comercios ha visitado y llevarse en un archivo todo lo que se guarda de usted.',
          also: 'exportar descargar copia archivo rgpd',
        },
      ],
      links: [['Sus datos', '/profile/privacy']],
    },
    {
      slug: 'closing',
      title: 'Cerrar su cuenta',
      lead: 'Para siempre, con sus datos borrados.',
      sections: [
        {
          id: 'close',
          heading: 'Cómo cerrar la cuenta',
          body: 'En «Sus datos» elija cerrar y borrar. Antes ve qué se pierde y qué queda: los importes quedan en los libros sin su nombre. Lo que ha comprado ya no se abre.',
          also: 'borrar cuenta eliminar darse de baja dejar la red',
        },
        {
          id: 'owed',
          heading: 'Cuando queda algo abierto',
          body: 'Pague lo que debe, espere un pago en curso y cancele antes las suscripciones; la página dice qué lo impide. Una suma muy pequeña se perdona. Un saldo a su favor se le devuelve.',
          also: 'no puedo cerrar deuda pendiente restante bloqueado saldo a favor',
        },
      ],
      links: [['Cerrar la cuenta', '/profile/privacy/close']],
    },
    {
      slug: 'on-your-phone',
      title: 'En su teléfono',
      lead: 'La red se instala como una aplicación.',
      sections: [
        {
          id: 'install',
          heading: 'Instalarla',
          body: 'En el menú de su navegador elija «Instalar» o «Añadir a la pantalla de inicio». Su saldo, su biblioteca y lo que espera su decisión quedan a un toque.',
          also: 'app android iphone ios móvil pantalla de inicio',
        },
        {
          id: 'notifications',
          heading: 'Enterarse al instante',
          body: 'Donde el navegador puede, se le avisa al instante cuando pasa algo. Lo demás llega por correo.',
          also: 'notificación aviso push desactivar demasiados correos',
        },
      ],
      links: [['Avisos', '/notifications']],
    },
    {
      slug: 'people',
      title: 'Escribir a atención al cliente',
      lead: 'Una persona lo lee y le responde.',
      sections: [
        {
          id: 'write',
          heading: 'Cómo contactar con nosotros',
          body: 'Escriba en la página de contacto, por una compra o no; desde la página de una compra sabemos enseguida de cuál se trata. No hace falta iniciar sesión: diga entonces adónde va la respuesta.',
          also: 'contacto soporte llamar número teléfono humano agente queja pregunta',
        },
        {
          id: 'answer',
          heading: 'Dónde está la respuesta',
          body: 'La recibe por correo, y está en «Sus mensajes», donde puede escribir de nuevo. La página dice para cuándo respondemos.',
          also: 'sin respuesta espera mensaje conversación',
        },
        {
          id: 'merchant',
          heading: 'Algo falla en lo que vende un comercio',
          body: 'Escríbanos a nosotros y no al comercio: no sabe quién es usted. Lo aclaramos con él. Su dinero lo pide en la página de la compra.',
          also: 'vendedor editorial tienda calidad contenido incorrecto defecto quejarse',
        },
      ],
      links: [
        ['Escribir a atención al cliente', '/help/contact'],
        ['Sus mensajes', '/help/messages'],
      ],
    },
  ],
}
