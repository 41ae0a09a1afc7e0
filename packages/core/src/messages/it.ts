import type { Catalog } from "../messages.ts";

/** Italian. */
export const it: Catalog = {
  locale: "it",
  heading: "Modifica password",
  currentPassword: "Password attuale",
  newPassword: "Nuova password",
  confirmPassword: "Conferma nuova password",
  guidance: "Alcune parole senza legami tra loro sono facili da ricordare e difficili da indovinare.",
  showPassword: "Mostra password",
  hidePassword: "Nascondi password",
  passwordShown: "La password è visibile.",
  passwordHidden: "La password è nascosta.",
  capsLock: "Il blocco maiuscole è attivo.",
  unusualCharacters: "Alcune tastiere non hanno tutti questi caratteri.",
  met: "soddisfatto",
  unmet: "non ancora soddisfatto",
  progress: {
    one: "{count} requisito soddisfatto su {total}",
    many: "{count} di requisiti soddisfatti su {total}",
    other: "{count} requisiti soddisfatti su {total}",
  },
  strength: "Sicurezza",
  strengthLevels: ["Molto bassa", "Bassa", "Discreta", "Buona", "Ottima"],
  signOutOthers: "Disconnetti gli altri miei dispositivi",
  signOutOthersHint: "Consigliato se qualcun altro potrebbe conoscere la password attuale.",
  captcha: "Controllo di sicurezza",
  captchaLoading: "Caricamento del controllo di sicurezza…",
  captchaExpired: "Il controllo di sicurezza è scaduto. Completarlo di nuovo.",
  submit: "Modifica password",
  submitting: "Modifica in corso…",
  tryAgain: "Riprova",
  tryAgainIn: "Riprova tra {wait}",
  waitIsOver: "Ora è possibile riprovare.",
  faults: {
    one: "{count} campo da controllare",
    many: "{count} di campi da controllare",
    other: "{count} campi da controllare",
  },
  successTitle: "Password modificata",
  successText: "Al prossimo accesso, usare la nuova password.",
  othersSignedOut: "Gli altri dispositivi sono stati disconnessi.",
  sessionRenewed: {
    title: "L’accesso è stato ripristinato",
    text: "La password non è ancora stata modificata. I dati inseriti sono ancora qui: basta inviarli di nuovo.",
  },
  probablyChanged: {
    title: "Probabilmente la password è stata modificata",
    text: "Il tentativo precedente sembra riuscito: la password attuale non è più quella inserita. Per averne conferma, accedere con la nuova.",
  },
  unavailable: {
    title: "Non c’è alcuna password da modificare",
    text: "L’accesso a questo sito avviene tramite un altro servizio. Per modificare la password, accedere a quel servizio.",
  },
  characters: {
    upper: "lettere maiuscole",
    lower: "lettere minuscole",
    digit: "numeri",
    special: "simboli e spazi",
    "ascii-printable": "lettere non accentate, numeri e simboli",
    unicode: "qualsiasi carattere",
  },
  requirements: {
    min_length: {
      one: "Almeno {count} carattere",
      many: "Almeno {count} di caratteri",
      other: "Almeno {count} caratteri",
    },
    max_length: {
      one: "Al massimo {count} carattere",
      many: "Al massimo {count} di caratteri",
      other: "Al massimo {count} caratteri",
    },
    upper: "Una lettera maiuscola",
    lower: "Una lettera minuscola",
    digit: "Un numero",
    special: "Un simbolo o uno spazio",
    any_of: "Almeno un carattere tra questi: {list}",
    allowed: "Solo questi caratteri: {list}",
    max_consecutive: {
      one: "Nessun carattere due volte di seguito",
      many: "Nessun carattere più di {count} di volte di seguito",
      other: "Nessun carattere più di {count} volte di seguito",
    },
    not_common: "Diversa dalle password più comuni",
    not_context_word: "Diversa dal proprio nome e dal nome di questo sito",
    not_current: "Diversa dalla password attuale",
  },
  issues: {
    current_password_required: "Inserire la password attuale.",
    new_password_required: "Inserire una nuova password.",
    confirm_password_required: "Inserire di nuovo la nuova password.",
    confirm_password_mismatch: "Le due nuove password non coincidono. Inserire la stessa in entrambi i campi.",
    min_length: {
      one: "Usare almeno {count} carattere.",
      many: "Usare almeno {count} di caratteri.",
      other: "Usare almeno {count} caratteri.",
    },
    max_length: {
      one: "Usare al massimo {count} carattere.",
      many: "Usare al massimo {count} di caratteri.",
      other: "Usare al massimo {count} caratteri.",
    },
    upper: "Aggiungere una lettera maiuscola.",
    lower: "Aggiungere una lettera minuscola.",
    digit: "Aggiungere un numero.",
    special: "Aggiungere un simbolo o uno spazio.",
    any_of: "Aggiungere almeno un carattere tra questi: {list}.",
    allowed: "Usare solo questi caratteri: {list}.",
    max_consecutive: {
      one: "Non usare lo stesso carattere due volte di seguito.",
      many: "Non usare lo stesso carattere più di {count} di volte di seguito.",
      other: "Non usare lo stesso carattere più di {count} volte di seguito.",
    },
    not_common:
      "Molte persone usano questa password, che è quindi tra le prime a essere indovinate. Sceglierne un’altra.",
    not_context_word:
      "Il proprio nome e il nome di questo sito sono i primi tentativi di chi vuole indovinare. Scegliere un’altra password.",
    not_current: "Scegliere una password diversa da quella attuale.",
  },
  errors: {
    current_password_incorrect: {
      title: "Password attuale errata",
      text: "Questa non è la password attuale. Controllarla e riprovare.",
    },
    new_password_rejected: {
      title: "La nuova password non è stata accettata",
      text: "Questa password non rispetta le regole di questo sito o è troppo facile da indovinare. Sceglierne una più lunga e meno comune.",
    },
    new_password_reused: {
      title: "Questa password è già stata usata",
      text: "Questa password è troppo simile a una già usata in passato. Sceglierne una mai usata qui.",
    },
    new_password_compromised: {
      title: "Questa password è nota ai malintenzionati",
      text: "Questa password è comparsa in una violazione di dati avvenuta altrove, quindi altri potrebbero provarla. Sceglierne una diversa.",
    },
    captcha_required: {
      title: "Confermare di essere una persona",
      text: "Completare il controllo di sicurezza, poi riprovare. I dati inseriti sono ancora qui.",
    },
    captcha_rejected: {
      title: "Il controllo di sicurezza non è riuscito",
      text: "Completare di nuovo il controllo di sicurezza, poi riprovare. I dati inseriti sono ancora qui.",
    },
    captcha_unavailable: {
      title: "Impossibile caricare il controllo di sicurezza",
      text: "Un software di blocco dei contenuti o la rete potrebbero impedire il controllo di sicurezza. Consentirlo o verificare la connessione, poi riprovare.",
    },
    session_expired: {
      title: "La sessione è scaduta",
      text: "La password non è stata modificata. Accedere di nuovo, poi modificarla.",
    },
    account_locked: {
      title: "L’account è temporaneamente bloccato",
      text: "Ci sono stati troppi tentativi non riusciti. Attendere un po’ e riprovare, oppure chiedere all’assistenza del sito di sbloccare l’account.",
      textWithWait: "Ci sono stati troppi tentativi non riusciti. Sarà possibile riprovare tra {wait} ({time}).",
    },
    account_blocked: {
      title: "L’account è bloccato",
      text: "La password di questo account non può essere modificata. Contattare l’assistenza del sito.",
    },
    rate_limited: {
      title: "Troppi tentativi",
      text: "Attendere qualche istante, poi riprovare. I dati inseriti sono ancora qui.",
      textWithWait: "Sarà possibile riprovare tra {wait}. I dati inseriti sono ancora qui.",
    },
    misconfigured: {
      title: "Al momento non è possibile modificare la password qui",
      text: "Qualcosa in questo sito non è configurato correttamente. La password non è stata modificata. Contattare l’assistenza del sito.",
    },
    provider_unavailable: {
      title: "Il servizio non è disponibile al momento",
      text: "La password non è stata modificata. Riprovare tra qualche minuto. I dati inseriti sono ancora qui.",
    },
    offline: {
      title: "Nessuna connessione a Internet",
      text: "Non è stato inviato nulla. Connettersi a Internet, poi riprovare. I dati inseriti sono ancora qui.",
    },
    outcome_unknown: {
      title: "Non è stato possibile confermare la modifica",
      text: "La risposta è andata persa, quindi la nuova password potrebbe essere già attiva. Provare prima ad accedere con la nuova; se non funziona, la vecchia è ancora valida.",
    },
    unexpected_response: {
      title: "La modifica non è stata accettata",
      text: "Il servizio ha rifiutato la modifica per un motivo a noi sconosciuto. Controllare la password attuale e scegliere un’altra nuova password, oppure contattare l’assistenza del sito.",
    },
    aborted: {
      title: "La modifica è stata interrotta",
      text: "La modifica è stata interrotta prima che arrivasse una risposta. Se la password attuale non funziona più, la nuova è già attiva.",
    },
  },
  providers: {
    loginradius: {
      1130: "L’accesso è disattivato per questo account. Contattare l’assistenza del sito.",
      1132: "Ci sono stati troppi tentativi non riusciti. Completare il controllo di sicurezza, poi riprovare.",
      1148: "Ci sono stati troppi tentativi non riusciti. Disconnettersi, accedere di nuovo e rispondere alla domanda di sicurezza per sbloccare l’account.",
      1165: "È stato rilevato qualcosa di insolito. Disconnettersi, accedere di nuovo e rispondere alla domanda di sicurezza per proteggere l’account.",
      1166: "È stato rilevato qualcosa di insolito. Un codice è stato inviato all’indirizzo e-mail dell’account: disconnettersi e accedere di nuovo con quel codice.",
      1167: "È stato rilevato qualcosa di insolito. Un codice è stato inviato al telefono associato all’account: disconnettersi e accedere di nuovo con quel codice.",
      1198: "Ci sono stati troppi tentativi non riusciti, quindi l’account è bloccato. Sarà possibile riprovare tra {wait} ({time}).",
      1216: "Questa password è troppo facile da indovinare: è comune, è una parola del dizionario o è simile ai dati personali. Sceglierne un’altra.",
      1264: "Ci sono stati troppi tentativi non riusciti. Disconnettersi e accedere di nuovo per sbloccare l’account.",
      1286: "Questo sito non consente di accedere con una password, quindi non c’è nulla da modificare.",
      1315: "Questa password è comparsa in una violazione di dati di un altro sito, quindi altri potrebbero provarla. Sceglierne una diversa.",
    },
    leadsquared: {
      wrong_region:
        "Questo sito sta cercando l’account sul server sbagliato. La password non è stata modificata. Segnalarlo all’assistenza del sito.",
      auth_key_expired:
        "Per sicurezza, l’accesso scade dopo alcune ore. La password non è stata modificata. Accedere di nuovo, poi modificarla.",
      rate_window:
        "Molte persone stanno usando questo sito in questo momento. Sarà possibile riprovare tra {wait}. I dati inseriti sono ancora qui.",
    },
  },
};
