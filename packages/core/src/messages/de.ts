import type { Catalog } from "../messages.ts";

/** German. */
export const de: Catalog = {
  locale: "de",
  heading: "Passwort ändern",
  currentPassword: "Aktuelles Passwort",
  newPassword: "Neues Passwort",
  confirmPassword: "Neues Passwort bestätigen",
  guidance: "Ein paar Wörter, die nichts miteinander zu tun haben, sind leicht zu merken und schwer zu erraten.",
  showPassword: "Passwort anzeigen",
  hidePassword: "Passwort ausblenden",
  passwordShown: "Ihr Passwort ist sichtbar.",
  passwordHidden: "Ihr Passwort ist ausgeblendet.",
  capsLock: "Die Feststelltaste ist aktiviert.",
  unusualCharacters: "Nicht jede Tastatur hat alle diese Zeichen.",
  met: "erfüllt",
  unmet: "noch nicht erfüllt",
  progress: { one: "{count} von {total} Regeln erfüllt", other: "{count} von {total} Regeln erfüllt" },
  strength: "Passwortstärke",
  strengthLevels: ["Sehr schwach", "Schwach", "Mittel", "Gut", "Stark"],
  signOutOthers: "Auf meinen anderen Geräten abmelden",
  signOutOthersHint: "Empfohlen, falls jemand anderes Ihr aktuelles Passwort kennen könnte.",
  captcha: "Sicherheitsprüfung",
  captchaLoading: "Die Sicherheitsprüfung wird geladen …",
  captchaExpired: "Die Sicherheitsprüfung ist abgelaufen. Bitte führen Sie sie noch einmal durch.",
  submit: "Passwort ändern",
  submitting: "Passwort wird geändert …",
  tryAgain: "Erneut versuchen",
  tryAgainIn: "Erneut versuchen in {wait}",
  waitIsOver: "Sie können es jetzt erneut versuchen.",
  faults: { one: "Bitte prüfen Sie {count} Angabe", other: "Bitte prüfen Sie {count} Angaben" },
  successTitle: "Passwort geändert",
  successText: "Melden Sie sich beim nächsten Mal mit Ihrem neuen Passwort an.",
  othersSignedOut: "Ihre anderen Geräte wurden abgemeldet.",
  sessionRenewed: {
    title: "Sie sind wieder angemeldet",
    text: "Ihr Passwort wurde noch nicht geändert. Ihre Eingaben sind noch da: Senden Sie diese noch einmal ab.",
  },
  probablyChanged: {
    title: "Ihr Passwort wurde wahrscheinlich geändert",
    text: "Der vorige Versuch war offenbar erfolgreich: Das eingegebene Passwort ist nicht mehr Ihr aktuelles. Melden Sie sich zur Sicherheit mit dem neuen Passwort an.",
  },
  unavailable: {
    title: "Hier gibt es kein Passwort zu ändern",
    text: "Sie melden sich auf dieser Website über einen anderen Dienst an. Ändern Sie Ihr Passwort bitte dort.",
  },
  characters: {
    upper: "Großbuchstaben",
    lower: "Kleinbuchstaben",
    digit: "Ziffern",
    special: "Sonderzeichen und Leerzeichen",
    "ascii-printable": "Buchstaben von A bis Z, Ziffern und Sonderzeichen",
    unicode: "beliebige Zeichen",
  },
  requirements: {
    min_length: { one: "Mindestens {count} Zeichen", other: "Mindestens {count} Zeichen" },
    max_length: { one: "Höchstens {count} Zeichen", other: "Höchstens {count} Zeichen" },
    upper: "Ein Großbuchstabe",
    lower: "Ein Kleinbuchstabe",
    digit: "Eine Ziffer",
    special: "Ein Sonderzeichen oder Leerzeichen",
    any_of: "Mindestens eines dieser Zeichen: {list}",
    allowed: "Nur diese Zeichen: {list}",
    max_consecutive: {
      one: "Kein Zeichen zweimal hintereinander",
      other: "Kein Zeichen öfter als {count}-mal hintereinander",
    },
    not_common: "Kein häufig verwendetes Passwort",
    not_context_word: "Weder Ihr Name noch der Name dieser Website",
    not_current: "Anders als Ihr aktuelles Passwort",
  },
  issues: {
    current_password_required: "Geben Sie Ihr aktuelles Passwort ein.",
    new_password_required: "Geben Sie ein neues Passwort ein.",
    confirm_password_required: "Geben Sie das neue Passwort noch einmal ein.",
    confirm_password_mismatch:
      "Die beiden neuen Passwörter stimmen nicht überein. Geben Sie in beiden Feldern dasselbe ein.",
    min_length: {
      one: "Verwenden Sie mindestens {count} Zeichen.",
      other: "Verwenden Sie mindestens {count} Zeichen.",
    },
    max_length: { one: "Verwenden Sie höchstens {count} Zeichen.", other: "Verwenden Sie höchstens {count} Zeichen." },
    upper: "Fügen Sie einen Großbuchstaben hinzu.",
    lower: "Fügen Sie einen Kleinbuchstaben hinzu.",
    digit: "Fügen Sie eine Ziffer hinzu.",
    special: "Fügen Sie ein Sonderzeichen oder Leerzeichen hinzu.",
    any_of: "Fügen Sie eines dieser Zeichen hinzu: {list}.",
    allowed: "Verwenden Sie nur diese Zeichen: {list}.",
    max_consecutive: {
      one: "Verwenden Sie kein Zeichen zweimal hintereinander.",
      other: "Verwenden Sie kein Zeichen öfter als {count}-mal hintereinander.",
    },
    not_common:
      "Viele Menschen verwenden dieses Passwort, deshalb gehört es zu den ersten, die ausprobiert werden. Wählen Sie ein anderes.",
    not_context_word:
      "Ihr Name und der Name dieser Website werden zuerst ausprobiert. Wählen Sie ein anderes Passwort.",
    not_current: "Wählen Sie ein Passwort, das sich von Ihrem aktuellen unterscheidet.",
  },
  errors: {
    current_password_incorrect: {
      title: "Das aktuelle Passwort ist falsch",
      text: "Das ist nicht Ihr aktuelles Passwort. Prüfen Sie die Eingabe und versuchen Sie es erneut.",
    },
    new_password_rejected: {
      title: "Das neue Passwort wurde nicht akzeptiert",
      text: "Dieses Passwort entspricht nicht den Regeln dieser Website oder ist zu leicht zu erraten. Wählen Sie ein längeres, weniger gängiges.",
    },
    new_password_reused: {
      title: "Sie haben dieses Passwort schon verwendet",
      text: "Dieses Passwort ähnelt zu sehr einem, das Sie schon verwendet haben. Wählen Sie eines, das Sie hier noch nie verwendet haben.",
    },
    new_password_compromised: {
      title: "Dieses Passwort ist Angreifern bekannt",
      text: "Dieses Passwort ist durch ein Datenleck an anderer Stelle bekannt geworden, andere könnten es also ausprobieren. Wählen Sie ein anderes.",
    },
    captcha_required: {
      title: "Bestätigen Sie, dass Sie ein Mensch sind",
      text: "Bitte führen Sie die Sicherheitsprüfung durch und versuchen Sie es dann erneut. Ihre Eingaben sind noch da.",
    },
    captcha_rejected: {
      title: "Die Sicherheitsprüfung war nicht erfolgreich",
      text: "Bitte führen Sie die Sicherheitsprüfung noch einmal durch und versuchen Sie es dann erneut. Ihre Eingaben sind noch da.",
    },
    captcha_unavailable: {
      title: "Die Sicherheitsprüfung konnte nicht geladen werden",
      text: "Vielleicht wird die Sicherheitsprüfung von einem Inhaltsblocker oder vom Netzwerk aufgehalten. Lassen Sie sie zu oder prüfen Sie Ihre Verbindung und versuchen Sie es dann erneut.",
    },
    session_expired: {
      title: "Ihre Sitzung ist abgelaufen",
      text: "Ihr Passwort wurde nicht geändert. Melden Sie sich erneut an und ändern Sie es dann.",
    },
    account_locked: {
      title: "Ihr Konto ist vorübergehend gesperrt",
      text: "Es gab zu viele Fehlversuche. Versuchen Sie es später erneut oder lassen Sie Ihr Konto vom Support dieser Website entsperren.",
      textWithWait:
        "Es gab zu viele Fehlversuche. Bitte warten Sie noch {wait} (bis {time}) und versuchen Sie es dann erneut.",
    },
    account_blocked: {
      title: "Ihr Konto ist gesperrt",
      text: "Das Passwort dieses Kontos kann nicht geändert werden. Bitte wenden Sie sich an den Support dieser Website.",
    },
    rate_limited: {
      title: "Zu viele Versuche",
      text: "Warten Sie einen Moment und versuchen Sie es dann erneut. Ihre Eingaben sind noch da.",
      textWithWait: "Bitte warten Sie noch {wait} und versuchen Sie es dann erneut. Ihre Eingaben sind noch da.",
    },
    misconfigured: {
      title: "Passwörter können hier gerade nicht geändert werden",
      text: "Auf dieser Website ist etwas nicht richtig eingerichtet. Ihr Passwort wurde nicht geändert. Bitte wenden Sie sich an den Support dieser Website.",
    },
    provider_unavailable: {
      title: "Der Dienst ist gerade nicht verfügbar",
      text: "Ihr Passwort wurde nicht geändert. Versuchen Sie es in einigen Minuten erneut. Ihre Eingaben sind noch da.",
    },
    offline: {
      title: "Sie sind offline",
      text: "Es wurde nichts gesendet. Stellen Sie eine Internetverbindung her und versuchen Sie es dann erneut. Ihre Eingaben sind noch da.",
    },
    outcome_unknown: {
      title: "Die Änderung ließ sich nicht bestätigen",
      text: "Die Antwort ging unterwegs verloren, Ihr neues Passwort gilt also vielleicht schon. Melden Sie sich zuerst damit an; gelingt das nicht, gilt noch Ihr altes.",
    },
    unexpected_response: {
      title: "Die Änderung wurde nicht akzeptiert",
      text: "Der Dienst hat die Änderung ohne einen uns bekannten Grund abgelehnt. Prüfen Sie Ihr aktuelles Passwort und wählen Sie ein anderes neues, oder wenden Sie sich an den Support dieser Website.",
    },
    aborted: {
      title: "Die Änderung wurde unterbrochen",
      text: "Die Änderung wurde abgebrochen, bevor eine Antwort kam. Falls Ihr aktuelles Passwort nicht mehr funktioniert, gilt bereits das neue.",
    },
  },
  providers: {
    loginradius: {
      1130: "Die Anmeldung ist für Ihr Konto deaktiviert. Bitte wenden Sie sich an den Support dieser Website.",
      1132: "Es gab zu viele Fehlversuche. Führen Sie die Sicherheitsprüfung durch und versuchen Sie es dann erneut.",
      1148: "Es gab zu viele Fehlversuche. Melden Sie sich ab und wieder an und beantworten Sie Ihre Sicherheitsfrage, um Ihr Konto zu entsperren.",
      1165: "Es ist etwas Ungewöhnliches aufgefallen. Melden Sie sich ab und wieder an und beantworten Sie Ihre Sicherheitsfrage, um Ihr Konto zu schützen.",
      1166: "Es ist etwas Ungewöhnliches aufgefallen. Ein Code wurde an Ihre E-Mail-Adresse gesendet: Melden Sie sich ab und mit diesem Code wieder an.",
      1167: "Es ist etwas Ungewöhnliches aufgefallen. Ein Code wurde an Ihr Telefon gesendet: Melden Sie sich ab und mit diesem Code wieder an.",
      1198: "Nach zu vielen Fehlversuchen ist Ihr Konto gesperrt. Bitte warten Sie noch {wait} (bis {time}) und versuchen Sie es dann erneut.",
      1216: "Dieses Passwort ist zu leicht zu erraten: Es ist weit verbreitet, ein Wort aus dem Wörterbuch oder Ihren eigenen Daten zu ähnlich. Wählen Sie ein anderes.",
      1264: "Es gab zu viele Fehlversuche. Melden Sie sich ab und wieder an, um Ihr Konto zu entsperren.",
      1286: "Auf dieser Website kann man sich nicht mit einem Passwort anmelden, es gibt also keines zu ändern.",
      1315: "Dieses Passwort wurde in einem Datenleck einer anderen Website gefunden, andere könnten es also ausprobieren. Wählen Sie ein anderes.",
    },
    leadsquared: {
      wrong_region:
        "Diese Website fragt beim falschen Server nach Ihrem Konto. Ihr Passwort wurde nicht geändert. Bitte informieren Sie den Support dieser Website.",
      auth_key_expired:
        "Zu Ihrer Sicherheit enden Anmeldungen nach einigen Stunden. Ihr Passwort wurde nicht geändert. Melden Sie sich erneut an und ändern Sie es dann.",
      rate_window:
        "Diese Website wird gerade von sehr vielen Menschen genutzt. Bitte warten Sie noch {wait} und versuchen Sie es dann erneut. Ihre Eingaben sind noch da.",
    },
  },
};
