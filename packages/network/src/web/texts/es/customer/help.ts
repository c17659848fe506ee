// Spanish: the help pages. The slug of a topic and the id of a section are addresses, the same in every language;
// `also` are other words by which people look for a section.
import type { Texts } from '../../texts.ts'

export const help: Texts['customer']['help'] = {
  title: 'Ayuda',
  lead: 'Respuestas breves. Cada una lleva a la página donde se hace.',
  search: 'Pregunte o busque en la ayuda',
  find: 'Buscar',
  noneTitle: (query) => `No hay ninguna respuesta sobre «${query}»`,
  noneBody:
    'Pruebe con otras palabras, recorra todos los temas o escríbanos: le responderá una persona.',
  all: 'Todos los temas',
  people: {
    title: '¿No encuentra la respuesta?',
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
            'Con su correo y su contraseña, o con una llave de acceso y sin escribir nada. En un navegador que ya haya usado, su identificador de miembro sustituye al ' +
            'correo; en los demás, añada su código personal o pida un enlace por correo.',
          also: 'entrar acceder login usuario acceso identificarse passkey',
        },
        {
          id: 'how-long',
          heading: 'Cuánto dura la sesión',
          body: 'Unas horas, y más mientras compra. Cierre la sesión en la red o en cualquier comercio, y quedará cerrada en todas partes.',
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
            'En la página de inicio de sesión, elija «Ya no puedo iniciar sesión» y pida un enlace por correo. Junto con su frase de recuperación le permite elegir una ' +
            'contraseña nueva. Después se cierra la sesión en todos los navegadores, y le avisamos por correo.',
          also: 'restablecer recuperar perdida bloqueado no puedo entrar',
        },
        {
          id: 'mailbox',
          heading: 'Tampoco tiene acceso a su correo',
          body:
            'Su identificador de miembro, su código personal y su frase de recuperación juntos permiten recuperar la cuenta en otra dirección. La recuperación tarda unos días, se avisa enseguida a la dirección ' +
            'anterior y basta con iniciar sesión con un enlace por correo o una llave de acceso para detenerla. Si le falta una de las tres cosas, escriba a atención al cliente.',
          also: 'buzón correo antiguo cambiado dirección nueva teléfono móvil robado',
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
            'Un enlace en un comercio lleva a una página de la red con el artículo, el precio y el tiempo durante el que podrá usarlo. Lo compra con un clic ahí, y vuelve al comercio. ' +
            'Antes de ese clic no se cobra nada.',
          also: 'pedir pagar artículo adquirir cómo funciona',
        },
        {
          id: 'owned',
          heading: 'Lo que es suyo se vuelve a abrir',
          body: 'Mientras dure su acceso, puede abrirlo sin ningún otro cargo: desde la página del comercio o desde su biblioteca. Lo que se elige dos veces se compra una sola.',
          also: 'doble dos veces repetido volver a leer acceso biblioteca cobrado dos veces',
        },
        {
          id: 'does-not-open',
          heading: 'No se abre',
          body: 'Ábralo primero desde su biblioteca. Si la página queda vacía o aparece otra cosa, pida un reembolso en la página de la compra o escríbanos desde allí: vemos qué se compró.',
          also: 'roto error no funciona falta contenido vacío descarga problema',
        },
        {
          id: 'without-asking',
          heading: 'Compras pequeñas sin preguntar',
          body: 'En un comercio de confianza puede permitir que las compras pequeñas se hagan sin la página de confirmación, hasta un importe por compra y por día. Puede desactivarlo cuando quiera.',
          also: 'automático un clic saltar confirmación',
        },
        {
          id: 'refused',
          heading: 'Se rechazó una compra',
          body:
            'La página dice por qué: se alcanzó un límite, la cuenta está bloqueada o suspendida, falta un medio de pago, o el comercio ya no lo vende. No se cobró nada. ' +
            'Si el motivo no le parece correcto, el enlace que hay debajo lleva a atención al cliente.',
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
      lead: 'Todo lo que compra se suma y se cobra una vez al mes.',
      sections: [
        {
          id: 'billing-day',
          heading: 'Cuándo se le cobra',
          body: 'En su día de facturación sumamos lo que ha comprado en todos los comercios y lo cobramos de una vez con su medio de pago. Puede elegir otro día en su perfil.',
          also: 'cobro pago fecha mes cargo dinero retirado',
        },
        {
          id: 'small-sums',
          heading: 'Los importes pequeños esperan',
          body: 'Cada cobro cuesta dinero. Por eso, un importe demasiado pequeño pasa a la factura siguiente, sin ningún recargo.',
          also: 'mínimo umbral pasa aún no cobrado céntimos',
        },
        {
          id: 'statement',
          heading: 'Qué muestra su extracto',
          body: 'Cada compra, abono y pago, y cómo se pasa de un saldo al siguiente. Puede guardarlo como PDF, abrirlo en una hoja de cálculo y marcar compras como gastos profesionales.',
          also: 'recibo justificante pdf csv descargar impuestos gasto historial',
        },
        {
          id: 'declined',
          heading: 'Se rechazó su pago',
          body:
            'Su banco lo rechazó, y pocas veces dice por qué. Las compras siguen en su saldo pendiente, y puede seguir abriendo lo que es suyo. Volvemos a intentar el cobro unos días después y le decimos cuándo. ' +
            'Tras varios rechazos, la cuenta queda suspendida hasta que se pague el saldo pendiente.',
          also: 'tarjeta fallido banco caducada suspendida fondos recordatorio atraso',
        },
        {
          id: 'credit-limit',
          heading: 'Hasta dónde puede llegar su saldo pendiente',
          body: 'Lo comprado y aún no pagado puede llegar a un límite, que muestra su resumen. Es pequeño en las cuentas nuevas y aumenta con lo que paga. Cada pago vuelve a dejar margen.',
          also: 'límite de crédito máximo tope aumentar lleno',
        },
      ],
      links: [
        ['Su extracto', '/statements'],
        ['Qué sujeta los libros', '/heads'],
        ['Su día de facturación', '/profile'],
      ],
    },
    {
      slug: 'refunds',
      title: 'Reembolsos',
      lead: 'Pídalos en la página de la compra.',
      sections: [
        {
          id: 'ask',
          heading: 'Cómo recuperar su dinero',
          body: 'Abra la compra en su extracto y elija «Pedir un reembolso». Diga qué ha fallado; puede pedir solo una parte del precio.',
          also: 'reembolso devolución devolver anular cancelar compra error equivocación reclamación desistimiento',
        },
        {
          id: 'at-once',
          heading: 'Al instante, o lo decide una persona',
          body:
            'Lo que costó poco se le devuelve al instante. Si costó más, si es un regalo ya aceptado o si últimamente se le ha devuelto mucho, decide una persona, y recibe la respuesta por ' +
            'correo. La página dice para cuándo. Mientras espera, el importe queda descontado de su saldo pendiente.',
          also: 'cuánto tarda esperar plazo decisión días',
        },
        {
          id: 'where-it-goes',
          heading: 'Adónde va el dinero',
          body: 'Se descuenta de su saldo pendiente. Si la compra ya se había cobrado, se convierte en un saldo a favor que usa la factura siguiente. Si se devuelve el precio completo, el artículo ya no se abre.',
          also: 'abono crédito tarjeta cuenta bancaria transferencia',
        },
        {
          id: 'refused',
          heading: 'Se rechazó su solicitud',
          body: 'El motivo figura en la página de la compra. Si no está de acuerdo, escriba a atención al cliente desde allí: lo examinará otra persona.',
          also: 'recurrir objeción demasiado tarde denegada no estoy de acuerdo',
        },
      ],
      links: [['Encontrar la compra', '/statements']],
    },
    {
      slug: 'disputes',
      title: 'Una compra que no es suya',
      lead: 'Díganoslo, y se descuenta mientras lo examinamos.',
      sections: [
        {
          id: 'not-mine',
          heading: 'No ha comprado esto',
          body: 'Abra la compra y elija «No he comprado esto». Recibe al instante un abono provisional. Comprobamos cuándo y desde dónde se usó su cuenta, y se decide según reglas publicadas o lo decide una persona.',
          also: 'impugnar disputa cargo desconocido no autorizado fraude robado',
        },
        {
          id: 'somebody-else',
          heading: 'Otra persona usa su cuenta',
          body: 'Bloquee la cuenta: así ya no se puede comprar nada. Después, cierre la sesión en todas partes y cambie su contraseña. Para bloquear la cuenta y para cerrar la sesión basta un clic.',
          also: 'hackeada abuso intruso congelar bloquear parar robo',
        },
      ],
      links: [
        ['Bloquear su cuenta', '/limits'],
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
          heading: 'Renovar o dejar que termine',
          body: 'Una suscripción termina con su período, salvo que active la renovación automática; en ese caso le escribimos antes. También puede renovarla por adelantado.',
          also: 'renovación automática prolongar vencimiento',
        },
        {
          id: 'cancel',
          heading: 'Cancelar una suscripción',
          body:
            'Ábrala y vaya a «Cancelar». Se le abonan los días que quedan, nunca el primero, y ve el importe antes de confirmar. O deje que termine sola y conserve lo que pagó. ' +
            'Si últimamente se le ha devuelto mucho, una persona decide sobre el abono.',
          also: 'baja darse de baja anular terminar dejar',
        },
        {
          id: 'price',
          heading: 'El precio ha cambiado',
          body: 'Un precio nuevo nunca se cobra antes de que usted lo acepte. Si no lo acepta, la suscripción termina con el período pagado.',
          also: 'subida más caro aumento aceptar tarifa',
        },
      ],
      links: [['Sus suscripciones', '/subscriptions']],
    },
    {
      slug: 'limits',
      title: 'Límites',
      lead: 'Usted dice cuánto se puede gastar, y nada lo supera.',
      sections: [
        {
          id: 'set',
          heading: 'Fijar un límite',
          body: 'Fije el máximo por compra, día, semana o mes, en total o en un comercio. Los días empiezan a medianoche en su zona horaria. Cuando se alcanza un límite, las compras se rechazan, y se le indica cuál fue y cuánto queda.',
          also: 'presupuesto tope gasto control niños demasiado',
        },
        {
          id: 'freeze',
          heading: 'Bloquear la cuenta',
          body: 'Detiene al instante todas las compras, con un clic; lo que es suyo sigue siéndolo y se abre. Otro clic vuelve a permitirlas. Si la bloqueó quien paga, solo esa persona puede desbloquearla.',
          also: 'congelar parar pausa desbloquear descongelar',
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
          body: 'Quien paga invita a los miembros por correo. Cada uno tiene su propio acceso, sus límites y su extracto. Una invitación sirve una vez y durante unos días; puede enviarla de nuevo o retirarla.',
          also: 'invitar miembro hijo empleado compañero familia equipo',
        },
        {
          id: 'who-sees',
          heading: 'Quién ve qué',
          body: 'Un miembro solo ve sus propias compras; quien paga ve las de todos y paga por todos.',
          also: 'visible padres jefe privacidad ver',
        },
        {
          id: 'leave',
          heading: 'Quitar a alguien o dejar el grupo',
          body: 'Quien paga puede quitar a un miembro cuando quiera, y un miembro puede dejar el grupo. Lo comprado permanece en el extracto. Si se le vuelve a invitar con la misma dirección, el miembro lo recupera todo.',
          also: 'salir irse abandonar separación divorcio',
        },
      ],
      links: [['Su grupo', '/group']],
    },
    {
      slug: 'gifts',
      title: 'Regalos',
      lead: 'Compre algo y envíelo al correo de otra persona.',
      sections: [
        {
          id: 'give',
          heading: 'Regalar algo',
          body: 'En la página de confirmación, elija «Regalarlo a otra persona». Esa persona recibe un enlace por correo y lo usa una vez.',
          also: 'regalo vale amigo cumpleaños enviar',
        },
        {
          id: 'take-back',
          heading: 'Nadie lo ha aceptado',
          body: 'Hasta que alguien lo acepte, puede volver a enviarlo o retirarlo. Si nadie lo acepta a tiempo, se le devuelve el precio sin que tenga que hacer nada.',
          also: 'caducado recuperar dirección equivocada no llegó reenviar devolver',
        },
        {
          id: 'take-up',
          heading: 'Aceptar un regalo',
          body: 'Abra el enlace del correo e inicie sesión o regístrese. Ya está pagado. Si la página dice que no se puede aceptar, escriba a atención al cliente desde allí.',
          also: 'recibir canjear código reclamar',
        },
      ],
      links: [['Sus regalos', '/gifts']],
    },
    {
      slug: 'security',
      title: 'Proteger su cuenta',
      lead: 'Qué la protege y qué hacer si algo no cuadra.',
      sections: [
        {
          id: 'passkeys',
          heading: 'Llaves de acceso y segundos factores',
          body:
            'Con una llave de acceso inicia sesión mediante su dispositivo. Solo funciona en la dirección de la red, así que ninguna página falsa puede quedársela. Antes de que salga dinero, o de que cambien los datos que le identifican, lo confirma con una llave de acceso, ' +
            'un código por correo o el código de una aplicación de autenticación.',
          also: 'passkey doble factor 2fa huella cara verificación',
        },
        {
          id: 'devices',
          heading: 'Dónde tiene la sesión iniciada',
          body: 'La página «Seguridad» muestra sus dispositivos y lo que ha ocurrido últimamente. Cierre la sesión en uno, en todos los demás o en todas partes; se avisa a los comercios.',
          also: 'sesiones dispositivos cerrar en todas partes desconocido nuevo',
        },
        {
          id: 'change',
          heading: 'Cambiar el correo o la contraseña',
          body: 'El correo se cambia en su perfil; la contraseña, en «Seguridad». La dirección nueva se usa en cuanto abre el enlace que enviamos allí, y se avisa a la anterior.',
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
          body: 'Cada comercio ve un número en lugar de su nombre, distinto para cada uno, así que dos comercios no pueden saber que usted es la misma persona. Su tarjeta solo la conoce el procesador de pagos.',
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
      lead: 'Definitivamente, y con sus datos borrados.',
      sections: [
        {
          id: 'close',
          heading: 'Cómo cerrar la cuenta',
          body: 'En «Sus datos», elija «Cerrar y borrar mi cuenta». Antes verá qué se pierde y qué permanece: la contabilidad conserva los importes sin su nombre. Lo que ha comprado ya no se podrá abrir.',
          also: 'borrar cuenta eliminar darse de baja dejar la red',
        },
        {
          id: 'owed',
          heading: 'Cuando queda algo pendiente',
          body: 'Antes, pague lo que debe, espere a que termine el pago en curso y cancele las suscripciones; la página dice qué lo impide. Un importe muy pequeño se le perdona. Un saldo a su favor se le devuelve.',
          also: 'no puedo cerrar abierto deuda pendiente restante bloqueado saldo a favor',
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
          body: 'En el menú de su navegador elija «Instalar» o «Añadir a pantalla de inicio». Tendrá su saldo, su biblioteca y lo que espera su decisión a un toque.',
          also: 'app android iphone ios móvil pantalla de inicio',
        },
        {
          id: 'notifications',
          heading: 'Enterarse al instante',
          body: 'Si el navegador lo permite, puede recibir un aviso al instante cuando pasa algo. Todo lo demás llega por correo.',
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
          body: 'Escriba en la página de contacto, se trate o no de una compra; desde la página de una compra sabemos enseguida cuál es. No hace falta iniciar sesión: en ese caso, indique adónde enviamos la respuesta.',
          also: 'contacto soporte llamar número teléfono humano agente queja pregunta',
        },
        {
          id: 'answer',
          heading: 'Dónde está la respuesta',
          body: 'La recibe por correo, y también está en «Sus mensajes», donde puede escribir de nuevo. La página dice cuándo respondemos a más tardar.',
          also: 'sin respuesta espera mensaje conversación',
        },
        {
          id: 'merchant',
          heading: 'Algo falla en lo que vende un comercio',
          body: 'Escríbanos a nosotros, no al comercio, que no sabe quién es usted. Nosotros lo aclaramos con él. El reembolso se pide en la página de la compra.',
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
