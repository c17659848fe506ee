// Spanish: groups, the people on them, and joining one.
export const group = {
  title: 'Grupo',
  lead: 'Cada persona compra con su propia cuenta; usted recibe una sola factura.',
  together: (currency: string) => `Comprado entre todos, ${currency}`,
  since: (date: string) => `desde el ${date}`,
  people: 'Quién compra a su cargo',
  former: 'Ya no están en el grupo',
  formerNote: 'Lo que compraron permanece en sus extractos.',
  name: 'Nombre',
  signsOnWith: 'Inicia sesión con',
  state: 'Estado',
  bought: 'Este período',
  total: 'En total',
  you: (name: string) => `${name} (usted)`,
  states: {
    payer: 'Paga',
    active: 'Activa',
    invited: 'Invitación enviada',
    invitation_over: 'Invitación caducada',
    closed: 'Quitada',
  },
  add: 'Añadir a alguien',
  emptyTitle: 'Nadie más compra a su cargo',
  emptyBody:
    'Añada a su familia o a las personas con quienes trabaja. Cada una inicia sesión con su propia cuenta, ' +
    've solo lo que ha comprado y se mantiene dentro de los límites que usted fije. Usted lo ve todo, en una sola factura.',
  statement: 'El extracto completo',
  done: {
    invited: 'La invitación está en camino',
    added: 'Se ha añadido',
    sent: 'Un enlace nuevo está en camino; el anterior ya no funciona',
    withdrawn: 'La invitación ya no funciona',
    removed: 'Se ha quitado',
    sign_on_removed: 'Ese acceso ya no funciona',
  },
  refused: {
    group_full:
      'No caben más: un grupo tiene como máximo 50\u00a0cuentas, con 10\u00a0accesos cada una.',
    too_many_invitations: 'Hoy ya se han enviado suficientes correos. Vuelva a intentarlo mañana.',
    last_sign_on: 'Es el último acceso de esta cuenta. Añada antes otro, o quite la cuenta.',
    unknown_invitation: 'Esta invitación ya no es válida: se aceptó o se retiró.',
  },
  notDone: 'No ha funcionado',
} as const

export const groupMembership = {
  title: 'Su lugar en un grupo',
  lead: (payer: string) => `${payer} paga lo que usted compra.`,
  sees:
    'Esa persona ve lo que usted compra y puede fijarle límites. Los demás miembros del grupo no lo ven, ' +
    'ni usted ve lo que compran ellos.',
  bought: 'Ha comprado',
  limits: 'Sus límites',
  statement: 'Su extracto',
  leave: 'Dejar el grupo',
  leaveConsequence:
    'Su cuenta se cierra, y también su sesión. Lo que ha comprado permanece en la factura de quien paga, y usted ' +
    'ya no puede abrirlo. Solo quien paga puede volver a añadirle.',
  leaveConfirm: 'Dejarlo definitivamente',
} as const

export const groupAccount = {
  you: 'Su propia cuenta',
  since: 'En el grupo desde el',
  closedOn: 'Quitada el',
  limits: 'Límites',
  statement: 'Extracto',
  signOns: 'Quién inicia sesión',
  signOnsNote: 'Todas las personas de esta lista tienen los mismos derechos sobre esta cuenta.',
  signsOnAs: 'Inicia sesión como',
  memberId: (member: string) => `o identificador de miembro ${member}`,
  noSignOn: 'Nadie puede iniciar sesión en esta cuenta hasta que se acepte la invitación.',
  addSignOn: 'Añadir otro acceso',
  removeSignOn: (email: string) => `Quitar ${email}`,
  removeSignOnConsequence: (email: string) =>
    `La sesión de ${email} se cierra en todas partes, y con esa dirección ya no se podrá iniciar sesión en esta cuenta. No se pierde nada de lo comprado.`,
  removeSignOnConfirm: 'Quitar este acceso',
  invited: 'Invitación enviada',
  invitedUntil: (date: string) => `el enlace funciona hasta el ${date}`,
  invitationOver: (date: string) => `el enlace caducó el ${date}`,
  resend: 'Enviar un enlace nuevo',
  withdraw: 'Retirar la invitación',
  remove: (name: string) => `Quitar a ${name}`,
  removeConsequence: (name: string) =>
    `La sesión de ${name} se cierra, no puede comprar nada más y sus suscripciones dejan de renovarse. Lo que compró ` +
    'permanece en el extracto que recibe usted. Puede deshacerlo con una nueva invitación.',
  removeConfirm: 'Quitar del grupo',
  closedTitle: 'Esta cuenta está cerrada',
  closedBody:
    'Lo que se compró permanece en sus extractos. Vuelva a invitar a la misma dirección de correo y recuperará ' +
    'todo lo que había comprado.',
  addAgain: 'Volver a añadir',
} as const

export const groupAdd = {
  title: 'Añadir a alguien a su factura',
  lead: 'Recibe su propia cuenta y su propio acceso; usted paga lo que compre.',
  titleSignOn: 'Añadir un acceso',
  leadSignOn: (name: string) =>
    `Otra persona que inicia sesión en la cuenta «${name}», y que ve y compra lo mismo.`,
  labels: {
    first_name: 'Nombre',
    last_name: 'Apellidos, si los hay',
    email: 'Correo electrónico',
    member_id: 'Identificador de miembro',
    password: 'Contraseña',
    password_again: 'Contraseña, otra vez',
    recovery_phrase: 'Frase de recuperación',
  },
  help: {
    email: 'Aquí llega la invitación. Funciona durante 14\u00a0días.',
    member_id: 'Un nombre corto para iniciar sesión. No hace falta que sea único.',
    password: 'Al menos 10\u00a0caracteres.',
    recovery_phrase: 'Una frase con la que esa persona recupera el acceso. Puede cambiarla.',
  },
  self: 'Elija usted la contraseña',
  selfNote:
    'Para un menor, por ejemplo. Si deja estos campos vacíos, la otra persona elige su contraseña con el enlace que ' +
    'le enviamos por correo.',
  submit: 'Añadir',
  cancel: 'Volver',
  errors: {
    email_taken: 'Alguien de su grupo ya tiene esta dirección. Use otra.',
    already_invited: 'Esta dirección ya tiene una invitación. Vuelva a enviar esa invitación.',
  },
} as const

export const join = {
  title: 'Tiene una invitación',
  lead: (payer: string) => `${payer} quiere pagar lo que usted compre aquí.`,
  how:
    'Recibe su propio acceso, válido en todos los comercios de la red. Quien paga ve lo que usted compra y puede ' +
    'fijar límites; los comercios nunca saben quién es usted.',
  account: 'Su cuenta',
  name: 'Nombre',
  email: 'Correo electrónico',
  memberId: 'Identificador de miembro',
  password: 'Contraseña',
  passwordHelp: 'Al menos 10\u00a0caracteres. Lo mejor son varias palabras.',
  passwordAgain: 'Contraseña, otra vez',
  phrase: 'Frase de recuperación',
  phraseHelp: 'Una frase que solo usted escribiría. Le devuelve el acceso si olvida la contraseña.',
  submit: 'Unirme',
  otherTitle: (name: string) => `${name} tiene la sesión iniciada en este navegador`,
  otherBody: 'Al unirse, esa sesión se cierra aquí y se inicia la suya.',
  doneTitle: 'Ya forma parte del grupo',
  doneBody: (member: string) =>
    `Le damos la bienvenida, ${member}. Puede comprar en todos los comercios de la red.`,
  codeTitle: 'Su código personal',
  codeBody:
    'Junto con su identificador de miembro, le permite iniciar sesión en un navegador que no conocemos. Se muestra esta ' +
    'única vez: anótelo.',
  continue: 'Ir a su cuenta',
  endedTitle: 'Esta invitación ya no es válida',
  endedBody:
    'Se usó, se retiró o tiene más de 14\u00a0días. Quien le invitó puede enviarle un enlace nuevo.',
  takenTitle: 'Esta dirección ya tiene una cuenta',
  takenBody:
    'Una dirección de correo solo puede tener una cuenta. Pida a quien le invitó que use otra dirección suya.',
  signOn: 'Iniciar sesión',
} as const
