import type { Catalog } from "../messages.ts";

/** Spanish. */
export const es: Catalog = {
  locale: "es",
  heading: "Cambiar contraseña",
  currentPassword: "Contraseña actual",
  newPassword: "Nueva contraseña",
  confirmPassword: "Confirmar nueva contraseña",
  guidance: "Unas pocas palabras sin relación entre sí son fáciles de recordar y difíciles de adivinar.",
  showPassword: "Mostrar contraseña",
  hidePassword: "Ocultar contraseña",
  passwordShown: "Su contraseña está visible.",
  passwordHidden: "Su contraseña está oculta.",
  capsLock: "El bloqueo de mayúsculas está activado.",
  unusualCharacters: "Algunos teclados no tienen todos estos caracteres.",
  met: "se cumple",
  unmet: "aún no se cumple",
  progress: {
    one: "Se cumple {count} de {total} requisitos",
    many: "Se cumplen {count} de {total} requisitos",
    other: "Se cumplen {count} de {total} requisitos",
  },
  strength: "Seguridad",
  strengthLevels: ["Muy baja", "Baja", "Media", "Alta", "Muy alta"],
  signOutOthers: "Cerrar sesión en mis otros dispositivos",
  signOutOthersHint: "Recomendado si es posible que otra persona conozca su contraseña actual.",
  captcha: "Comprobación de seguridad",
  captchaLoading: "Cargando la comprobación de seguridad…",
  captchaExpired: "La comprobación de seguridad ha caducado. Complétela de nuevo.",
  submit: "Cambiar contraseña",
  submitting: "Cambiando contraseña…",
  tryAgain: "Reintentar",
  tryAgainIn: "Reintentar en {wait}",
  waitIsOver: "Ya puede intentarlo de nuevo.",
  faults: {
    one: "Revise {count} campo",
    many: "Revise {count} de campos",
    other: "Revise {count} campos",
  },
  successTitle: "Contraseña cambiada",
  successText: "Use su nueva contraseña la próxima vez que inicie sesión.",
  othersSignedOut: "Se ha cerrado la sesión en sus otros dispositivos.",
  sessionRenewed: {
    title: "Ha vuelto a iniciar sesión",
    text: "Su contraseña todavía no se ha cambiado. Lo que escribió sigue aquí: envíelo de nuevo.",
  },
  probablyChanged: {
    title: "Probablemente su contraseña ya se ha cambiado",
    text: "Parece que el intento anterior funcionó: su contraseña actual ya no es la que ha escrito. Para comprobarlo, inicie sesión con la nueva.",
  },
  unavailable: {
    title: "No hay ninguna contraseña que cambiar",
    text: "El acceso a este sitio se hace con otro servicio. Para cambiar la contraseña, vaya a ese servicio.",
  },
  characters: {
    upper: "letras mayúsculas",
    lower: "letras minúsculas",
    digit: "números",
    special: "símbolos y espacios",
    "ascii-printable": "letras sin tilde ni ñ, números y símbolos",
    unicode: "cualquier carácter",
  },
  requirements: {
    min_length: {
      one: "Al menos {count} carácter",
      many: "Al menos {count} de caracteres",
      other: "Al menos {count} caracteres",
    },
    max_length: {
      one: "Como máximo {count} carácter",
      many: "Como máximo {count} de caracteres",
      other: "Como máximo {count} caracteres",
    },
    upper: "Una letra mayúscula",
    lower: "Una letra minúscula",
    digit: "Un número",
    special: "Un símbolo o un espacio",
    any_of: "Al menos un carácter de entre estos: {list}",
    allowed: "Solo estos caracteres: {list}",
    max_consecutive: {
      one: "Ningún carácter dos veces seguidas",
      many: "Ningún carácter más de {count} de veces seguidas",
      other: "Ningún carácter más de {count} veces seguidas",
    },
    not_common: "Que no sea una contraseña común",
    not_context_word: "Que no sea su nombre ni el de este sitio",
    not_current: "Distinta de su contraseña actual",
  },
  issues: {
    current_password_required: "Escriba su contraseña actual.",
    new_password_required: "Escriba una nueva contraseña.",
    confirm_password_required: "Escriba otra vez la nueva contraseña.",
    confirm_password_mismatch: "Las dos contraseñas nuevas no coinciden. Escriba la misma en ambos campos.",
    min_length: {
      one: "Use al menos {count} carácter.",
      many: "Use al menos {count} de caracteres.",
      other: "Use al menos {count} caracteres.",
    },
    max_length: {
      one: "Use como máximo {count} carácter.",
      many: "Use como máximo {count} de caracteres.",
      other: "Use como máximo {count} caracteres.",
    },
    upper: "Incluya una letra mayúscula.",
    lower: "Incluya una letra minúscula.",
    digit: "Incluya un número.",
    special: "Incluya un símbolo o un espacio.",
    any_of: "Incluya al menos un carácter de entre estos: {list}.",
    allowed: "Use solo estos caracteres: {list}.",
    max_consecutive: {
      one: "No use el mismo carácter dos veces seguidas.",
      many: "No use el mismo carácter más de {count} de veces seguidas.",
      other: "No use el mismo carácter más de {count} veces seguidas.",
    },
    not_common: "Muchas personas usan esta contraseña, por lo que es de las primeras que se adivinan. Elija otra.",
    not_context_word: "Su nombre y el de este sitio son lo primero que se prueba. Elija otra contraseña.",
    not_current: "Elija una contraseña distinta de la actual.",
  },
  errors: {
    current_password_incorrect: {
      title: "Contraseña actual incorrecta",
      text: "Esa no es su contraseña actual. Revísela e inténtelo de nuevo.",
    },
    new_password_rejected: {
      title: "No se aceptó la nueva contraseña",
      text: "Esta contraseña no cumple las reglas de este sitio o es demasiado fácil de adivinar. Elija una más larga y menos común.",
    },
    new_password_reused: {
      title: "Ya ha usado esta contraseña",
      text: "Esta contraseña se parece demasiado a otra que ya ha usado. Elija una que nunca haya usado aquí.",
    },
    new_password_compromised: {
      title: "Los atacantes conocen esta contraseña",
      text: "Esta contraseña apareció en una filtración de datos ajena a este sitio, así que otras personas podrían probarla. Elija una diferente.",
    },
    captcha_required: {
      title: "Confirme que es una persona",
      text: "Complete la comprobación de seguridad e inténtelo de nuevo. Lo que escribió sigue aquí.",
    },
    captcha_rejected: {
      title: "No se superó la comprobación de seguridad",
      text: "Complete otra vez la comprobación de seguridad e inténtelo de nuevo. Lo que escribió sigue aquí.",
    },
    captcha_unavailable: {
      title: "No se pudo cargar la comprobación de seguridad",
      text: "Es posible que un bloqueador de contenido o la red impidan la comprobación de seguridad. Permítala o revise su conexión e inténtelo de nuevo.",
    },
    session_expired: {
      title: "Su sesión ha caducado",
      text: "Su contraseña no se ha cambiado. Inicie sesión de nuevo y cámbiela después.",
    },
    account_locked: {
      title: "Su cuenta está bloqueada temporalmente",
      text: "Hubo demasiados intentos fallidos. Espere un tiempo e inténtelo de nuevo, o pida al soporte del sitio que desbloquee su cuenta.",
      textWithWait: "Hubo demasiados intentos fallidos. Podrá intentarlo de nuevo dentro de {wait} ({time}).",
    },
    account_blocked: {
      title: "Su cuenta está bloqueada",
      text: "No se puede cambiar la contraseña de esta cuenta. Comuníquese con el soporte del sitio.",
    },
    rate_limited: {
      title: "Demasiados intentos",
      text: "Espere un momento e inténtelo de nuevo. Lo que escribió sigue aquí.",
      textWithWait: "Podrá intentarlo de nuevo dentro de {wait}. Lo que escribió sigue aquí.",
    },
    misconfigured: {
      title: "Ahora no se puede cambiar la contraseña aquí",
      text: "Algo en este sitio no está bien configurado. Su contraseña no se ha cambiado. Comuníquese con el soporte del sitio.",
    },
    provider_unavailable: {
      title: "El servicio no está disponible ahora",
      text: "Su contraseña no se ha cambiado. Inténtelo de nuevo dentro de unos minutos. Lo que escribió sigue aquí.",
    },
    offline: {
      title: "No hay conexión a internet",
      text: "No se ha enviado nada. Conéctese a internet e inténtelo de nuevo. Lo que escribió sigue aquí.",
    },
    outcome_unknown: {
      title: "No pudimos confirmar el cambio",
      text: "La respuesta se perdió en el camino, por lo que su nueva contraseña puede estar ya activa. Primero inicie sesión con ella; si no funciona, la anterior sigue siendo válida.",
    },
    unexpected_response: {
      title: "No se aceptó el cambio",
      text: "El servicio rechazó el cambio por un motivo que no conocemos. Revise su contraseña actual y elija otra contraseña nueva, o comuníquese con el soporte del sitio.",
    },
    aborted: {
      title: "Se interrumpió el cambio",
      text: "El cambio se detuvo antes de que llegara una respuesta. Si su contraseña actual ya no funciona, la nueva ya está activa.",
    },
  },
  providers: {
    loginradius: {
      1130: "El inicio de sesión está desactivado para su cuenta. Comuníquese con el soporte del sitio.",
      1132: "Hubo demasiados intentos fallidos. Complete la comprobación de seguridad e inténtelo de nuevo.",
      1148: "Hubo demasiados intentos fallidos. Cierre sesión, vuelva a iniciarla y responda a su pregunta de seguridad para desbloquear su cuenta.",
      1165: "Se detectó algo inusual. Cierre sesión, vuelva a iniciarla y responda a su pregunta de seguridad para proteger su cuenta.",
      1166: "Se detectó algo inusual. Se envió un código a su correo electrónico: cierre sesión y vuelva a iniciarla con ese código.",
      1167: "Se detectó algo inusual. Se envió un código a su teléfono: cierre sesión y vuelva a iniciarla con ese código.",
      1198: "Hubo demasiados intentos fallidos, por lo que su cuenta está bloqueada. Podrá intentarlo de nuevo dentro de {wait} ({time}).",
      1216: "Esta contraseña es demasiado fácil de adivinar: es común, es una palabra del diccionario o se parece a sus datos personales. Elija otra.",
      1264: "Hubo demasiados intentos fallidos. Cierre sesión y vuelva a iniciarla para desbloquear su cuenta.",
      1286: "En este sitio no se inicia sesión con contraseña, así que no hay ninguna que cambiar.",
      1315: "Esta contraseña apareció en una filtración de datos de otro sitio, así que otras personas podrían probarla. Elija una diferente.",
    },
    leadsquared: {
      wrong_region:
        "Este sitio consulta su cuenta en el servidor equivocado. Su contraseña no se ha cambiado. Informe al soporte del sitio.",
      auth_key_expired:
        "Por su seguridad, las sesiones terminan al cabo de unas horas. Su contraseña no se ha cambiado. Inicie sesión de nuevo y cámbiela después.",
      rate_window:
        "Muchas personas están usando este sitio ahora mismo. Podrá intentarlo de nuevo dentro de {wait}. Lo que escribió sigue aquí.",
    },
  },
};
