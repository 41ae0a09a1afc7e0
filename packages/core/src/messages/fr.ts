import type { Catalog } from "../messages.ts";

/** French. */
export const fr: Catalog = {
  locale: "fr",
  heading: "Modifier le mot de passe",
  currentPassword: "Mot de passe actuel",
  newPassword: "Nouveau mot de passe",
  confirmPassword: "Confirmer le nouveau mot de passe",
  guidance: "Quelques mots sans lien entre eux sont faciles à retenir et difficiles à deviner.",
  showPassword: "Afficher le mot de passe",
  hidePassword: "Masquer le mot de passe",
  passwordShown: "Votre mot de passe est visible.",
  passwordHidden: "Votre mot de passe est masqué.",
  capsLock: "Le verrouillage des majuscules est activé.",
  unusualCharacters: "Certains claviers ne comportent pas tous ces caractères.",
  met: "critère rempli",
  unmet: "critère pas encore rempli",
  progress: {
    one: "{count} critère rempli sur {total}",
    many: "{count} de critères remplis sur {total}",
    other: "{count} critères remplis sur {total}",
  },
  strength: "Robustesse",
  strengthLevels: ["Très faible", "Faible", "Moyenne", "Bonne", "Excellente"],
  signOutOthers: "Me déconnecter de mes autres appareils",
  signOutOthersHint: "Recommandé si une autre personne connaît peut-être votre mot de passe actuel.",
  captcha: "Vérification de sécurité",
  captchaLoading: "Chargement de la vérification de sécurité…",
  captchaExpired: "La vérification de sécurité a expiré. Veuillez l’effectuer de nouveau.",
  submit: "Modifier le mot de passe",
  submitting: "Modification du mot de passe…",
  tryAgain: "Réessayer",
  tryAgainIn: "Réessayer dans {wait}",
  waitIsOver: "Vous pouvez maintenant réessayer.",
  faults: {
    one: "{count} point à vérifier",
    many: "{count} de points à vérifier",
    other: "{count} points à vérifier",
  },
  successTitle: "Mot de passe modifié",
  successText: "Utilisez votre nouveau mot de passe lors de votre prochaine connexion.",
  othersSignedOut: "Vos autres appareils ont été déconnectés.",
  sessionRenewed: {
    title: "Reconnexion réussie",
    text: "Votre mot de passe n’a pas encore été modifié. Votre saisie a été conservée : envoyez-la de nouveau.",
  },
  probablyChanged: {
    title: "Votre mot de passe a probablement été modifié",
    text: "La tentative précédente semble avoir abouti : votre mot de passe actuel n’est plus celui que vous avez saisi. Pour vous en assurer, connectez-vous avec le nouveau.",
  },
  unavailable: {
    title: "Aucun mot de passe à modifier",
    text: "Vous vous connectez à ce site par l’intermédiaire d’un autre service. Pour changer de mot de passe, rendez-vous sur ce service.",
  },
  characters: {
    upper: "lettres majuscules",
    lower: "lettres minuscules",
    digit: "chiffres",
    special: "symboles et espaces",
    "ascii-printable": "lettres sans accent ni cédille, chiffres et symboles",
    unicode: "caractères de tout type",
  },
  requirements: {
    min_length: {
      one: "Au moins {count} caractère",
      many: "Au moins {count} de caractères",
      other: "Au moins {count} caractères",
    },
    max_length: {
      one: "Au maximum {count} caractère",
      many: "Au maximum {count} de caractères",
      other: "Au maximum {count} caractères",
    },
    upper: "Une lettre majuscule",
    lower: "Une lettre minuscule",
    digit: "Un chiffre",
    special: "Un symbole ou un espace",
    any_of: "Au moins un caractère parmi : {list}",
    allowed: "Uniquement ces caractères : {list}",
    max_consecutive: {
      one: "Aucun caractère deux fois de suite",
      many: "Aucun caractère plus de {count} de fois de suite",
      other: "Aucun caractère plus de {count} fois de suite",
    },
    not_common: "Différent des mots de passe courants",
    not_context_word: "Ni votre nom ni le nom de ce site",
    not_current: "Différent de votre mot de passe actuel",
  },
  issues: {
    current_password_required: "Saisissez votre mot de passe actuel.",
    new_password_required: "Saisissez un nouveau mot de passe.",
    confirm_password_required: "Saisissez une seconde fois le nouveau mot de passe.",
    confirm_password_mismatch:
      "Les deux nouveaux mots de passe ne sont pas identiques. Saisissez le même dans les deux champs.",
    min_length: {
      one: "Utilisez au moins {count} caractère.",
      many: "Utilisez au moins {count} de caractères.",
      other: "Utilisez au moins {count} caractères.",
    },
    max_length: {
      one: "Utilisez au maximum {count} caractère.",
      many: "Utilisez au maximum {count} de caractères.",
      other: "Utilisez au maximum {count} caractères.",
    },
    upper: "Ajoutez une lettre majuscule.",
    lower: "Ajoutez une lettre minuscule.",
    digit: "Ajoutez un chiffre.",
    special: "Ajoutez un symbole ou un espace.",
    any_of: "Ajoutez au moins un caractère parmi : {list}.",
    allowed: "Utilisez uniquement ces caractères : {list}.",
    max_consecutive: {
      one: "N’utilisez pas le même caractère deux fois de suite.",
      many: "N’utilisez pas le même caractère plus de {count} de fois de suite.",
      other: "N’utilisez pas le même caractère plus de {count} fois de suite.",
    },
    not_common: "Ce mot de passe est très répandu : c’est l’un des premiers que l’on devine. Choisissez-en un autre.",
    not_context_word: "Votre nom et le nom de ce site sont devinés en premier. Choisissez un autre mot de passe.",
    not_current: "Choisissez un mot de passe différent de votre mot de passe actuel.",
  },
  errors: {
    current_password_incorrect: {
      title: "Mot de passe actuel incorrect",
      text: "Ce n’est pas votre mot de passe actuel. Vérifiez votre saisie, puis réessayez.",
    },
    new_password_rejected: {
      title: "Le nouveau mot de passe a été refusé",
      text: "Ce mot de passe ne respecte pas les règles de ce site ou est trop facile à deviner. Choisissez-en un plus long et moins courant.",
    },
    new_password_reused: {
      title: "Vous avez déjà utilisé ce mot de passe",
      text: "Ce mot de passe ressemble trop à un mot de passe que vous avez déjà utilisé. Choisissez-en un que vous n’avez jamais utilisé ici.",
    },
    new_password_compromised: {
      title: "Ce mot de passe est connu des pirates",
      text: "Ce mot de passe figure dans une fuite de données survenue ailleurs : d’autres personnes pourraient l’essayer. Choisissez-en un autre.",
    },
    captcha_required: {
      title: "Confirmez que vous êtes un être humain",
      text: "Veuillez effectuer la vérification de sécurité, puis réessayer. Votre saisie a été conservée.",
    },
    captcha_rejected: {
      title: "La vérification de sécurité n’a pas abouti",
      text: "Veuillez effectuer de nouveau la vérification de sécurité, puis réessayer. Votre saisie a été conservée.",
    },
    captcha_unavailable: {
      title: "La vérification de sécurité n’a pas pu être chargée",
      text: "La vérification de sécurité est peut-être retenue par un bloqueur de contenu ou par le réseau. Autorisez-la ou vérifiez votre connexion, puis réessayez.",
    },
    session_expired: {
      title: "Votre session a expiré",
      text: "Votre mot de passe n’a pas été modifié. Reconnectez-vous, puis modifiez-le.",
    },
    account_locked: {
      title: "Votre compte est temporairement verrouillé",
      text: "Il y a eu trop de tentatives infructueuses. Patientez un moment, puis réessayez, ou demandez à l’assistance du site de déverrouiller votre compte.",
      textWithWait: "Il y a eu trop de tentatives infructueuses. Vous pourrez réessayer dans {wait} ({time}).",
    },
    account_blocked: {
      title: "Votre compte est bloqué",
      text: "Le mot de passe de ce compte ne peut pas être modifié. Veuillez contacter l’assistance du site.",
    },
    rate_limited: {
      title: "Trop de tentatives",
      text: "Patientez un instant, puis réessayez. Votre saisie a été conservée.",
      textWithWait: "Vous pourrez réessayer dans {wait}. Votre saisie a été conservée.",
    },
    misconfigured: {
      title: "Modification impossible ici pour le moment",
      text: "Un élément de ce site n’est pas correctement configuré. Votre mot de passe n’a pas été modifié. Veuillez contacter l’assistance du site.",
    },
    provider_unavailable: {
      title: "Le service est momentanément indisponible",
      text: "Votre mot de passe n’a pas été modifié. Réessayez dans quelques minutes. Votre saisie a été conservée.",
    },
    offline: {
      title: "Vous êtes hors connexion",
      text: "Rien n’a été envoyé. Connectez-vous à Internet, puis réessayez. Votre saisie a été conservée.",
    },
    outcome_unknown: {
      title: "Impossible de confirmer la modification",
      text: "La réponse s’est perdue en chemin : votre nouveau mot de passe est peut-être déjà actif. Essayez d’abord de vous connecter avec celui-ci ; en cas d’échec, l’ancien fonctionne toujours.",
    },
    unexpected_response: {
      title: "La modification n’a pas été acceptée",
      text: "Le service a refusé la modification pour un motif que nous ne connaissons pas. Vérifiez votre mot de passe actuel et choisissez un autre nouveau mot de passe, ou contactez l’assistance du site.",
    },
    aborted: {
      title: "La modification a été interrompue",
      text: "La modification a été arrêtée avant l’arrivée d’une réponse. Si votre mot de passe actuel ne fonctionne plus, le nouveau est déjà actif.",
    },
  },
  providers: {
    loginradius: {
      1130: "La connexion est désactivée pour votre compte. Veuillez contacter l’assistance du site.",
      1132: "Il y a eu trop de tentatives infructueuses. Effectuez la vérification de sécurité, puis réessayez.",
      1148: "Il y a eu trop de tentatives infructueuses. Déconnectez-vous, puis reconnectez-vous et répondez à votre question de sécurité pour déverrouiller votre compte.",
      1165: "Une activité inhabituelle a été détectée. Déconnectez-vous, puis reconnectez-vous et répondez à votre question de sécurité pour protéger votre compte.",
      1166: "Une activité inhabituelle a été détectée. Un code a été envoyé à votre adresse e-mail : déconnectez-vous, puis reconnectez-vous avec ce code.",
      1167: "Une activité inhabituelle a été détectée. Un code a été envoyé sur votre téléphone : déconnectez-vous, puis reconnectez-vous avec ce code.",
      1198: "Votre compte est verrouillé à la suite d’un trop grand nombre de tentatives infructueuses. Vous pourrez réessayer dans {wait} ({time}).",
      1216: "Ce mot de passe est trop facile à deviner : il est courant, figure dans le dictionnaire ou ressemble à vos informations personnelles. Choisissez-en un autre.",
      1264: "Il y a eu trop de tentatives infructueuses. Déconnectez-vous, puis reconnectez-vous pour déverrouiller votre compte.",
      1286: "Ce site ne permet pas de se connecter avec un mot de passe : il n’y en a donc aucun à modifier.",
      1315: "Ce mot de passe figure dans une fuite de données d’un autre site : d’autres personnes pourraient l’essayer. Choisissez-en un autre.",
    },
    leadsquared: {
      wrong_region:
        "Ce site interroge le mauvais serveur au sujet de votre compte. Votre mot de passe n’a pas été modifié. Veuillez le signaler à l’assistance du site.",
      auth_key_expired:
        "Pour votre sécurité, les connexions prennent fin au bout de quelques heures. Votre mot de passe n’a pas été modifié. Reconnectez-vous, puis modifiez-le.",
      rate_window:
        "De nombreuses personnes utilisent ce site en ce moment. Vous pourrez réessayer dans {wait}. Votre saisie a été conservée.",
    },
  },
};
