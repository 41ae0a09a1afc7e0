import type { Catalog } from "../messages.ts";

/** Dutch. */
export const nl: Catalog = {
  locale: "nl",
  heading: "Wachtwoord wijzigen",
  currentPassword: "Huidig wachtwoord",
  newPassword: "Nieuw wachtwoord",
  confirmPassword: "Nieuw wachtwoord bevestigen",
  guidance: "Een paar woorden die niets met elkaar te maken hebben, zijn makkelijk te onthouden en moeilijk te raden.",
  showPassword: "Wachtwoord weergeven",
  hidePassword: "Wachtwoord verbergen",
  passwordShown: "Uw wachtwoord is zichtbaar.",
  passwordHidden: "Uw wachtwoord is verborgen.",
  capsLock: "Caps Lock staat aan.",
  unusualCharacters: "Niet elk toetsenbord heeft al deze tekens.",
  met: "voldaan",
  unmet: "nog niet voldaan",
  progress: { one: "Aan {count} van {total} regels voldaan", other: "Aan {count} van {total} regels voldaan" },
  strength: "Sterkte",
  strengthLevels: ["Zeer zwak", "Zwak", "Redelijk", "Goed", "Sterk"],
  signOutOthers: "Uitloggen op mijn andere apparaten",
  signOutOthersHint: "Aanbevolen als iemand anders uw huidige wachtwoord misschien kent.",
  captcha: "Beveiligingscontrole",
  captchaLoading: "De beveiligingscontrole wordt geladen…",
  captchaExpired: "De beveiligingscontrole is verlopen. Voltooi deze opnieuw.",
  submit: "Wachtwoord wijzigen",
  submitting: "Wachtwoord wordt gewijzigd…",
  tryAgain: "Opnieuw proberen",
  tryAgainIn: "Opnieuw proberen over {wait}",
  waitIsOver: "U kunt het nu opnieuw proberen.",
  faults: { one: "{count} punt vraagt uw aandacht", other: "{count} punten vragen uw aandacht" },
  successTitle: "Wachtwoord gewijzigd",
  successText: "Gebruik uw nieuwe wachtwoord de volgende keer dat u inlogt.",
  othersSignedOut: "U bent uitgelogd op uw andere apparaten.",
  sessionRenewed: {
    title: "U bent weer ingelogd",
    text: "Uw wachtwoord is nog niet gewijzigd. Wat u hebt ingevuld, staat er nog: verstuur het nog een keer.",
  },
  probablyChanged: {
    title: "Uw wachtwoord is waarschijnlijk gewijzigd",
    text: "De vorige poging lijkt te zijn gelukt: het wachtwoord dat u hebt ingevuld, is niet meer uw huidige. Log voor de zekerheid in met het nieuwe.",
  },
  unavailable: {
    title: "Er is geen wachtwoord om te wijzigen",
    text: "U logt op deze site in via een andere dienst. Wijzig uw wachtwoord bij die dienst.",
  },
  characters: {
    upper: "hoofdletters",
    lower: "kleine letters",
    digit: "cijfers",
    special: "symbolen en spaties",
    "ascii-printable": "letters zonder accenten, cijfers en symbolen",
    unicode: "alle soorten tekens",
  },
  requirements: {
    min_length: { one: "Minimaal {count} teken", other: "Minimaal {count} tekens" },
    max_length: { one: "Maximaal {count} teken", other: "Maximaal {count} tekens" },
    upper: "Een hoofdletter",
    lower: "Een kleine letter",
    digit: "Een cijfer",
    special: "Een symbool of een spatie",
    any_of: "Minimaal een van deze tekens: {list}",
    allowed: "Alleen deze tekens: {list}",
    max_consecutive: {
      one: "Geen teken twee keer achter elkaar",
      other: "Geen teken vaker dan {count} keer achter elkaar",
    },
    not_common: "Geen veelgebruikt wachtwoord",
    not_context_word: "Niet uw naam of de naam van deze site",
    not_current: "Anders dan uw huidige wachtwoord",
  },
  issues: {
    current_password_required: "Vul uw huidige wachtwoord in.",
    new_password_required: "Vul een nieuw wachtwoord in.",
    confirm_password_required: "Vul het nieuwe wachtwoord nog een keer in.",
    confirm_password_mismatch: "De twee nieuwe wachtwoorden komen niet overeen. Vul in beide velden hetzelfde in.",
    min_length: { one: "Gebruik minimaal {count} teken.", other: "Gebruik minimaal {count} tekens." },
    max_length: { one: "Gebruik maximaal {count} teken.", other: "Gebruik maximaal {count} tekens." },
    upper: "Voeg een hoofdletter toe.",
    lower: "Voeg een kleine letter toe.",
    digit: "Voeg een cijfer toe.",
    special: "Voeg een symbool of een spatie toe.",
    any_of: "Voeg een van deze tekens toe: {list}.",
    allowed: "Gebruik alleen deze tekens: {list}.",
    max_consecutive: {
      one: "Gebruik hetzelfde teken niet twee keer achter elkaar.",
      other: "Gebruik hetzelfde teken niet vaker dan {count} keer achter elkaar.",
    },
    not_common: "Veel mensen gebruiken dit wachtwoord, dus het wordt als een van de eerste geraden. Kies een ander.",
    not_context_word: "Uw naam en de naam van deze site worden als eerste geraden. Kies een ander wachtwoord.",
    not_current: "Kies een wachtwoord dat anders is dan uw huidige.",
  },
  errors: {
    current_password_incorrect: {
      title: "Huidig wachtwoord onjuist",
      text: "Dit is niet uw huidige wachtwoord. Controleer het en probeer het opnieuw.",
    },
    new_password_rejected: {
      title: "Het nieuwe wachtwoord is niet geaccepteerd",
      text: "Dit wachtwoord voldoet niet aan de regels van deze site of is te makkelijk te raden. Kies een langer, minder gangbaar wachtwoord.",
    },
    new_password_reused: {
      title: "U hebt dit wachtwoord eerder gebruikt",
      text: "Dit wachtwoord lijkt te veel op een wachtwoord dat u eerder hebt gebruikt. Kies een wachtwoord dat u hier nog nooit hebt gebruikt.",
    },
    new_password_compromised: {
      title: "Dit wachtwoord is bekend bij aanvallers",
      text: "Dit wachtwoord is gevonden in een datalek elders, dus anderen kunnen het proberen. Kies een ander.",
    },
    captcha_required: {
      title: "Bevestig dat u een mens bent",
      text: "Voer de beveiligingscontrole uit en probeer het daarna opnieuw. Wat u hebt ingevuld, staat er nog.",
    },
    captcha_rejected: {
      title: "De beveiligingscontrole is niet gelukt",
      text: "Voer de beveiligingscontrole nog een keer uit en probeer het daarna opnieuw. Wat u hebt ingevuld, staat er nog.",
    },
    captcha_unavailable: {
      title: "De beveiligingscontrole kon niet worden geladen",
      text: "Misschien houdt een contentblocker of het netwerk de beveiligingscontrole tegen. Sta deze toe of controleer uw verbinding en probeer het daarna opnieuw.",
    },
    session_expired: {
      title: "Uw sessie is verlopen",
      text: "Uw wachtwoord is niet gewijzigd. Log opnieuw in en wijzig het daarna.",
    },
    account_locked: {
      title: "Uw account is tijdelijk vergrendeld",
      text: "Er waren te veel mislukte pogingen. Wacht een tijdje en probeer het opnieuw, of vraag de klantenservice van de site uw account te ontgrendelen.",
      textWithWait: "Er waren te veel mislukte pogingen. U kunt het over {wait} ({time}) opnieuw proberen.",
    },
    account_blocked: {
      title: "Uw account is geblokkeerd",
      text: "Het wachtwoord van dit account kan niet worden gewijzigd. Neem contact op met de klantenservice van de site.",
    },
    rate_limited: {
      title: "Te veel pogingen",
      text: "Wacht even en probeer het daarna opnieuw. Wat u hebt ingevuld, staat er nog.",
      textWithWait: "U kunt het over {wait} opnieuw proberen. Wat u hebt ingevuld, staat er nog.",
    },
    misconfigured: {
      title: "Wachtwoorden kunnen hier nu niet worden gewijzigd",
      text: "Iets op deze site is niet goed ingesteld. Uw wachtwoord is niet gewijzigd. Neem contact op met de klantenservice van de site.",
    },
    provider_unavailable: {
      title: "De dienst is op dit moment niet beschikbaar",
      text: "Uw wachtwoord is niet gewijzigd. Probeer het over een paar minuten opnieuw. Wat u hebt ingevuld, staat er nog.",
    },
    offline: {
      title: "U bent offline",
      text: "Er is niets verstuurd. Maak verbinding met internet en probeer het daarna opnieuw. Wat u hebt ingevuld, staat er nog.",
    },
    outcome_unknown: {
      title: "We konden de wijziging niet bevestigen",
      text: "Het antwoord is onderweg verloren gegaan, dus uw nieuwe wachtwoord geldt misschien al. Log eerst daarmee in; lukt dat niet, dan werkt uw oude nog.",
    },
    unexpected_response: {
      title: "De wijziging is niet geaccepteerd",
      text: "De dienst heeft de wijziging geweigerd om een reden die wij niet kennen. Controleer uw huidige wachtwoord en kies een ander nieuw wachtwoord, of neem contact op met de klantenservice van de site.",
    },
    aborted: {
      title: "De wijziging is onderbroken",
      text: "De wijziging is gestopt voordat er een antwoord kwam. Werkt uw huidige wachtwoord niet meer, dan geldt het nieuwe al.",
    },
  },
  providers: {
    loginradius: {
      1130: "Inloggen is uitgeschakeld voor uw account. Neem contact op met de klantenservice van de site.",
      1132: "Er waren te veel mislukte pogingen. Voer de beveiligingscontrole uit en probeer het daarna opnieuw.",
      1148: "Er waren te veel mislukte pogingen. Log uit, log opnieuw in en beantwoord uw beveiligingsvraag om uw account te ontgrendelen.",
      1165: "Er is iets ongewoons opgemerkt. Log uit, log opnieuw in en beantwoord uw beveiligingsvraag om uw account te beveiligen.",
      1166: "Er is iets ongewoons opgemerkt. Er is een code naar uw e-mailadres gestuurd: log uit en log met die code opnieuw in.",
      1167: "Er is iets ongewoons opgemerkt. Er is een code naar uw telefoon gestuurd: log uit en log met die code opnieuw in.",
      1198: "Er waren te veel mislukte pogingen, dus uw account is vergrendeld. U kunt het over {wait} ({time}) opnieuw proberen.",
      1216: "Dit wachtwoord is te makkelijk te raden: het is gangbaar, staat in het woordenboek of lijkt op uw eigen gegevens. Kies een ander.",
      1264: "Er waren te veel mislukte pogingen. Log uit en log opnieuw in om uw account te ontgrendelen.",
      1286: "Op deze site kunt u niet met een wachtwoord inloggen, dus er is er geen om te wijzigen.",
      1315: "Dit wachtwoord is gevonden in een datalek van een andere site, dus anderen kunnen het proberen. Kies een ander.",
    },
    leadsquared: {
      wrong_region:
        "Deze site vraagt uw account op bij de verkeerde server. Uw wachtwoord is niet gewijzigd. Meld dit bij de klantenservice van de site.",
      auth_key_expired:
        "Voor uw veiligheid verloopt uw sessie na een paar uur. Uw wachtwoord is niet gewijzigd. Log opnieuw in en wijzig het daarna.",
      rate_window:
        "Veel mensen gebruiken deze site op dit moment. U kunt het over {wait} opnieuw proberen. Wat u hebt ingevuld, staat er nog.",
    },
  },
};
