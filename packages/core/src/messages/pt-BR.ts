import type { Catalog } from "../messages.ts";

/** Portuguese as in Brazil. */
export const ptBR: Catalog = {
  locale: "pt-BR",
  heading: "Alterar senha",
  currentPassword: "Senha atual",
  newPassword: "Nova senha",
  confirmPassword: "Confirmar nova senha",
  guidance: "Algumas palavras sem relação entre si são fáceis de lembrar e difíceis de adivinhar.",
  showPassword: "Mostrar senha",
  hidePassword: "Ocultar senha",
  passwordShown: "Sua senha está visível.",
  passwordHidden: "Sua senha está oculta.",
  capsLock: "O Caps Lock está ativado.",
  unusualCharacters: "Alguns teclados não têm todos esses caracteres.",
  met: "atendido",
  unmet: "ainda não atendido",
  progress: {
    one: "{count} requisito atendido de {total}",
    many: "{count} de requisitos atendidos de {total}",
    other: "{count} requisitos atendidos de {total}",
  },
  strength: "Força da senha",
  strengthLevels: ["Muito fraca", "Fraca", "Razoável", "Boa", "Forte"],
  signOutOthers: "Sair dos meus outros dispositivos",
  signOutOthersHint: "Recomendado caso outra pessoa possa saber sua senha atual.",
  captcha: "Verificação de segurança",
  captchaLoading: "Carregando a verificação de segurança…",
  captchaExpired: "A verificação de segurança expirou. Conclua-a novamente.",
  submit: "Alterar senha",
  submitting: "Alterando senha…",
  tryAgain: "Tentar novamente",
  tryAgainIn: "Tentar novamente em {wait}",
  waitIsOver: "Agora você já pode tentar novamente.",
  faults: {
    one: "{count} item precisa da sua atenção",
    many: "{count} de itens precisam da sua atenção",
    other: "{count} itens precisam da sua atenção",
  },
  successTitle: "Senha alterada",
  successText: "Use sua nova senha na próxima vez que entrar.",
  othersSignedOut: "Seus outros dispositivos foram desconectados.",
  sessionRenewed: {
    title: "Você entrou novamente",
    text: "Sua senha ainda não foi alterada. O que você digitou continua aqui: envie mais uma vez.",
  },
  probablyChanged: {
    title: "Sua senha provavelmente foi alterada",
    text: "Parece que a tentativa anterior funcionou: sua senha atual não é mais a que você digitou. Para ter certeza, entre com a nova.",
  },
  unavailable: {
    title: "Não há senha para alterar",
    text: "Você entra neste site por meio de outro serviço. Para alterar a senha, acesse esse serviço.",
  },
  characters: {
    upper: "letras maiúsculas",
    lower: "letras minúsculas",
    digit: "números",
    special: "símbolos e espaços",
    "ascii-printable": "letras sem acento nem cedilha, números e símbolos",
    unicode: "quaisquer caracteres",
  },
  requirements: {
    min_length: {
      one: "Pelo menos {count} caractere",
      many: "Pelo menos {count} de caracteres",
      other: "Pelo menos {count} caracteres",
    },
    max_length: {
      one: "No máximo {count} caractere",
      many: "No máximo {count} de caracteres",
      other: "No máximo {count} caracteres",
    },
    upper: "Uma letra maiúscula",
    lower: "Uma letra minúscula",
    digit: "Um número",
    special: "Um símbolo ou um espaço",
    any_of: "Pelo menos um caractere entre estes: {list}",
    allowed: "Somente estes caracteres: {list}",
    max_consecutive: {
      one: "Nenhum caractere duas vezes seguidas",
      many: "Nenhum caractere mais de {count} de vezes seguidas",
      other: "Nenhum caractere mais de {count} vezes seguidas",
    },
    not_common: "Diferente das senhas mais comuns",
    not_context_word: "Diferente do seu nome e do nome deste site",
    not_current: "Diferente da sua senha atual",
  },
  issues: {
    current_password_required: "Digite sua senha atual.",
    new_password_required: "Digite uma nova senha.",
    confirm_password_required: "Digite a nova senha mais uma vez.",
    confirm_password_mismatch: "As duas novas senhas não coincidem. Digite a mesma senha nos dois campos.",
    min_length: {
      one: "Use pelo menos {count} caractere.",
      many: "Use pelo menos {count} de caracteres.",
      other: "Use pelo menos {count} caracteres.",
    },
    max_length: {
      one: "Use no máximo {count} caractere.",
      many: "Use no máximo {count} de caracteres.",
      other: "Use no máximo {count} caracteres.",
    },
    upper: "Inclua uma letra maiúscula.",
    lower: "Inclua uma letra minúscula.",
    digit: "Inclua um número.",
    special: "Inclua um símbolo ou um espaço.",
    any_of: "Inclua pelo menos um caractere entre estes: {list}.",
    allowed: "Use somente estes caracteres: {list}.",
    max_consecutive: {
      one: "Não use o mesmo caractere duas vezes seguidas.",
      many: "Não use o mesmo caractere mais de {count} de vezes seguidas.",
      other: "Não use o mesmo caractere mais de {count} vezes seguidas.",
    },
    not_common: "Muitas pessoas usam esta senha, por isso ela é uma das primeiras a serem adivinhadas. Escolha outra.",
    not_context_word:
      "Seu nome e o nome deste site são os primeiros palpites de quem tenta adivinhar. Escolha outra senha.",
    not_current: "Escolha uma senha diferente da atual.",
  },
  errors: {
    current_password_incorrect: {
      title: "Senha atual incorreta",
      text: "Essa não é sua senha atual. Confira a senha e tente novamente.",
    },
    new_password_rejected: {
      title: "A nova senha não foi aceita",
      text: "Esta senha não segue as regras deste site ou é fácil demais de adivinhar. Escolha uma mais longa e menos comum.",
    },
    new_password_reused: {
      title: "Você já usou esta senha",
      text: "Esta senha é parecida demais com uma que você já usou. Escolha uma que você nunca tenha usado aqui.",
    },
    new_password_compromised: {
      title: "Esta senha é conhecida por invasores",
      text: "Esta senha apareceu em um vazamento de dados de outro lugar, então outras pessoas podem tentar usá-la. Escolha uma diferente.",
    },
    captcha_required: {
      title: "Confirme que você é uma pessoa",
      text: "Conclua a verificação de segurança e tente novamente. O que você digitou continua aqui.",
    },
    captcha_rejected: {
      title: "A verificação de segurança não foi concluída",
      text: "Faça a verificação de segurança mais uma vez e tente novamente. O que você digitou continua aqui.",
    },
    captcha_unavailable: {
      title: "Não foi possível carregar a verificação de segurança",
      text: "Um bloqueador de conteúdo ou a rede pode estar impedindo a verificação de segurança. Libere-a ou confira sua conexão e tente novamente.",
    },
    session_expired: {
      title: "Sua sessão expirou",
      text: "Sua senha não foi alterada. Entre novamente e depois altere a senha.",
    },
    account_locked: {
      title: "Sua conta está temporariamente bloqueada",
      text: "Houve muitas tentativas sem sucesso. Aguarde um pouco e tente novamente ou peça ao suporte do site para desbloquear a conta.",
      textWithWait: "Houve muitas tentativas sem sucesso. Você poderá tentar novamente em {wait} ({time}).",
    },
    account_blocked: {
      title: "Sua conta está bloqueada",
      text: "Não é possível alterar a senha desta conta. Entre em contato com o suporte do site.",
    },
    rate_limited: {
      title: "Muitas tentativas",
      text: "Aguarde um pouco e tente novamente. O que você digitou continua aqui.",
      textWithWait: "Você poderá tentar novamente em {wait}. O que você digitou continua aqui.",
    },
    misconfigured: {
      title: "No momento, não é possível alterar a senha aqui",
      text: "Algo neste site não está configurado corretamente. Sua senha não foi alterada. Entre em contato com o suporte do site.",
    },
    provider_unavailable: {
      title: "O serviço não está disponível no momento",
      text: "Sua senha não foi alterada. Tente novamente em alguns minutos. O que você digitou continua aqui.",
    },
    offline: {
      title: "Você está sem conexão",
      text: "Nada foi enviado. Conecte-se à internet e tente novamente. O que você digitou continua aqui.",
    },
    outcome_unknown: {
      title: "Não foi possível confirmar a alteração",
      text: "A resposta se perdeu no caminho, então sua nova senha já pode estar valendo. Primeiro, tente entrar com ela; se não funcionar, a antiga continua valendo.",
    },
    unexpected_response: {
      title: "A alteração não foi aceita",
      text: "O serviço recusou a alteração por um motivo que não conhecemos. Confira sua senha atual e escolha outra senha nova ou entre em contato com o suporte do site.",
    },
    aborted: {
      title: "A alteração foi interrompida",
      text: "A alteração foi interrompida antes de chegar uma resposta. Se sua senha atual não funcionar mais, a nova já está valendo.",
    },
  },
  providers: {
    loginradius: {
      1130: "O acesso está desativado para sua conta. Entre em contato com o suporte do site.",
      1132: "Houve muitas tentativas sem sucesso. Conclua a verificação de segurança e tente novamente.",
      1148: "Houve muitas tentativas sem sucesso. Saia, entre novamente e responda à sua pergunta de segurança para desbloquear sua conta.",
      1165: "Notamos algo incomum. Saia, entre novamente e responda à sua pergunta de segurança para proteger sua conta.",
      1166: "Notamos algo incomum. Um código foi enviado para seu e-mail: saia e entre novamente com esse código.",
      1167: "Notamos algo incomum. Um código foi enviado para seu telefone: saia e entre novamente com esse código.",
      1198: "Houve muitas tentativas sem sucesso, por isso sua conta está bloqueada. Você poderá tentar novamente em {wait} ({time}).",
      1216: "Esta senha é fácil demais de adivinhar: é comum, é uma palavra do dicionário ou se parece com seus dados pessoais. Escolha outra.",
      1264: "Houve muitas tentativas sem sucesso. Saia e entre novamente para desbloquear sua conta.",
      1286: "Este site não permite entrar com senha, portanto não há nenhuma para alterar.",
      1315: "Esta senha foi encontrada em um vazamento de dados de outro site, então outras pessoas podem tentar usá-la. Escolha uma diferente.",
    },
    leadsquared: {
      wrong_region:
        "Este site está consultando sua conta no servidor errado. Sua senha não foi alterada. Avise o suporte do site.",
      auth_key_expired:
        "Para sua segurança, o acesso expira depois de algumas horas. Sua senha não foi alterada. Entre novamente e depois altere a senha.",
      rate_window:
        "Muitas pessoas estão usando este site agora. Você poderá tentar novamente em {wait}. O que você digitou continua aqui.",
    },
  },
};
