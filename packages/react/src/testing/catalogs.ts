import type { Messages } from "@rekey/core";
import { ar } from "@rekey/core/messages/ar";
import { bn } from "@rekey/core/messages/bn";
import { de } from "@rekey/core/messages/de";
import { en } from "@rekey/core/messages/en";
import { es } from "@rekey/core/messages/es";
import { fr } from "@rekey/core/messages/fr";
import { he } from "@rekey/core/messages/he";
import { hi } from "@rekey/core/messages/hi";
import { id } from "@rekey/core/messages/id";
import { it } from "@rekey/core/messages/it";
import { ja } from "@rekey/core/messages/ja";
import { ko } from "@rekey/core/messages/ko";
import { nl } from "@rekey/core/messages/nl";
import { pl } from "@rekey/core/messages/pl";
import { ptBR } from "@rekey/core/messages/pt-BR";
import { ru } from "@rekey/core/messages/ru";
import { ta } from "@rekey/core/messages/ta";
import { tr } from "@rekey/core/messages/tr";
import { zhCN } from "@rekey/core/messages/zh-CN";
import { zhTW } from "@rekey/core/messages/zh-TW";

/** Every language that the form speaks. */
export const catalogs: readonly Messages[] = [
  ar,
  bn,
  de,
  en,
  es,
  fr,
  he,
  hi,
  id,
  it,
  ja,
  ko,
  nl,
  pl,
  ptBR,
  ru,
  ta,
  tr,
  zhCN,
  zhTW,
];
