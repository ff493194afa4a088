/**
 * What contact details look like in a readable text (see readable-text.ts: small letters, plain digits). Each pattern
 * takes what it finds, so that an address is not also a link; the order is the order of taking.
 */
import { parseIban } from "../bank-account.ts";
import { isCardNumber } from "./card-number.ts";
import { dictated, numberWords } from "./spelled-numbers.ts";

export const contactKinds = ["email", "messenger", "link", "bank-account", "card", "phone"] as const;
export type ContactKind = (typeof contactKinds)[number];

export type ContactPattern = {
  readonly kind: ContactKind;
  readonly pattern: RegExp;
  /** Whether a match is one, where its look alone does not say; `before` and `after` are the text around it. */
  readonly holds?: (match: string, before: string, after: string) => boolean;
};

const edge = String.raw`(?<![\p{L}\p{N}])`;
const end = String.raw`(?![\p{L}\p{N}])`;

const at = String.raw`(?:\s?@\s?|\s*[([{<*]\s*(?:at|@|эт|собака|собачка|сабака|ət)\s*[)\]}>*]\s*|\s+(?:собака|собачка|сабака|ət işarəsi|at işarəsi)\s+)`;
const dot = String.raw`(?:\s?[.]\s?|\s*[([{<*]\s*(?:dot|точка|кропка|nöqtə|\.)\s*[)\]}>*]\s*|\s+(?:dot|точка|кропка|nöqtə)\s+)`;
const spokenDot = String.raw`(?:\s*[([{<*]\s*(?:dot|точка|кропка|nöqtə)\s*[)\]}>*]\s*|\s+(?:dot|точка|кропка|nöqtə)\s+)`;
const name = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}._%+-]*[\p{L}\p{N}])?`;
const host = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?`;
const mailHouses =
  "gmail|mail|yandex|yahoo|outlook|hotmail|icloud|proton|rambler|inbox|list|bk|tut|яндекс|мейл|мэйл|маил|джимейл|гмейл|жмейл";
const domains =
  "com|net|org|info|biz|az|by|ru|kz|ua|ge|tr|eu|io|me|shop|site|store|online|рф|бел|сом|ком|xyz|top|app|link|ws|cc|uk|de|pl|lt|lv";
/** What stands before a full stop in a careless text and is no name of a site. */
const unitLabel = /^(?:kq|kg|кг|t|т|mm|мм|sm|см|min|мин|max|макс|№|no|n|г|шт|ed|ədəd|vs|usd|azn|q)$/u;

/** Letters of a name with nothing, or up to two marks, between them: w.h.a.t.s a p p. */
const loose = (word: string) => [...word].join(String.raw`[\s._*|-]{0,2}`);
const strong = [
  ...["whatsapp", "whatsap", "watsapp", "watsap", "vatsap", "vatsapp", "votsap", "votsapp", "wotsap"],
  ...[
    "ватсапп",
    "ватсап",
    "вотсапп",
    "вотсап",
    "вацап",
    "ватцап",
    "вайбер",
    "вибер",
    "вайбэр",
    "viber",
    "vayber",
  ],
  ...[
    "telegram",
    "teleqram",
    "телеграмм",
    "телеграм",
    "тэлеграм",
    "instagram",
    "instaqram",
    "инстаграмм",
    "инстаграм",
  ],
  ...[
    "wechat",
    "vichat",
    "вичат",
    "вейчат",
    "weixin",
    "skype",
    "скайп",
    "facebook",
    "feysbuk",
    "фейсбук",
    "фэйсбук",
  ],
  ...["messenger", "мессенджер", "tiktok", "тикток"],
]
  .sort((a, b) => b.length - a.length)
  .map(loose)
  .join("|");
const handle = String.raw`(?:\s*[:=–-]?\s*@?[a-z][\w.]{3,}|\s*[:=–-]?\s*@[\w.]{3,})`;

/** Numbers that papers carry: what follows these words is no telephone. */
const paperWord =
  /(?<![\p{L}\p{N}])(?:№|\bno\.?|ggn|gln|gtin|ean|sscc|iso|гост|стб|ту|din|тн ?вэд|тнвэд|hs|xif ?mn|хіф|код\p{L}*|kod\p{L}*|code|парти\p{L}*|парты\p{L}*|partiya|lot|лот|batch|сертификат\p{L}*|сертыфікат\p{L}*|sertifikat\p{L}*|certificate|voen|vöen|унп|инн|декларац\p{L}*|еаэс n ru д|n ru д)(?:\s(?:nömrəsi|номер|нумар|number))?[\s:.№#n-]*(?:[a-zа-яё]{1,3}[-\s.]?)?$/u;
const callWord =
  /(?<![\p{L}\p{N}])(?:tel|тел|тэл|telefon|телефон\p{L}*|тэлефон\p{L}*|phone|mob|моб|əlaqə|elaqe|nömrə\p{L}*|zəng\p{L}*|звон\p{L}*|тэлефануй\p{L}*|call|набирай\p{L}*|контакт\p{L}*|кантакт\p{L}*|contact|факс|fax|wa|whatsapp|viber)\p{L}{0,4}[\s:.+(–-]*$/u;
const unitAfter =
  /^\s?(?:kq|kg|кг|т|t|тонн\p{L}*|ton|mm|мм|sm|см|ml|мл|l|л|шт|ədəd|ed|usd|eur|azn|byn|rub|manat|руб\p{L}*|доллар\p{L}*|%|°|₼|\$|€|₽)(?![\p{L}])/u;
/** 0810 90 750 0: a customs code as it is printed. */
const customsCode = /^\d{4} \d{2} \d{3} \d$/;

const gap = String.raw`[\s().\-/_*|]{0,3}`;
const digitsOf = (text: string) => text.replace(/\D/g, "");

function dialled(match: string, before: string, after: string): boolean {
  const digits = digitsOf(match);
  if (digits.length < 9 || digits.length > 15) return false;
  if (customsCode.test(match.trim()) || unitAfter.test(after)) return false;
  return match.trim().startsWith("+") || !paperWord.test(before.slice(-60));
}

const rising = (digits: string) => "0123456789012345678".includes(digits);

export const contactPatterns: readonly ContactPattern[] = [
  {
    kind: "email",
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}._%+-])${name}${at}${host}(?:${dot}${host})*${dot}\\p{L}{2,}`,
      "gu",
    ),
  },
  { kind: "email", pattern: new RegExp(`(?<![\\p{L}\\p{N}._%+-])${name}@${host}`, "gu") },
  {
    kind: "email",
    pattern: new RegExp(`${edge}${name}\\s+at\\s+(?:${mailHouses})${dot}\\p{L}{2,}${end}`, "gu"),
  },
  {
    kind: "email",
    pattern: new RegExp(
      `${edge}(?:\\p{L}\\s){2,}\\p{L}?\\s?@(?:\\s?\\p{L}){2,}\\s?\\.(?:\\s?\\p{L}){2,3}${end}`,
      "gu",
    ),
  },
  {
    kind: "link",
    pattern: /(?:https?|hxxps?):\/\/[^\s)"»]+|(?<![\p{L}\p{N}])www\s?\.\s?[^\s)"»]+/gu,
  },
  {
    kind: "messenger",
    pattern: new RegExp(
      `${edge}(?:${strong})(?!\\.(?:${domains})${end})\\p{L}{0,4}${end}(?:\\s*[:=–-]\\s*@?[\\w.]{3,}|\\s+@[\\w.]{3,})?`,
      "gu",
    ),
  },
  {
    kind: "messenger",
    pattern: new RegExp(
      `${edge}(?:insta|инста|инсте|инсту|инсты|ig|imo|signal|сигнал|line|tg|тг|wa|ва|vk|вк|fb|фб|телега|телегу|телеге)(?:${handle}|\\s*[:=]\\s*\\+?\\d)|${edge}(?:insta|instada|instaya|инста|инсте|инсту|инсты|телеге|телегу|в тг|у тг|tg-də|tg-da)${end}`,
      "gu",
    ),
  },
  {
    kind: "messenger",
    pattern:
      /(?<![\p{L}\p{N}])(?:в директ|в личку|в лс|у дырэкт|у асабістыя|direktə|şəxsiyə|in dm|by dm|微信|威信|薇信)(?![\p{L}\p{N}])/gu,
  },
  { kind: "messenger", pattern: /(?<![\p{L}\p{N}@.])@\s?[a-z][\w.]{3,}/gu },
  {
    kind: "link",
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}@.])${host}(?:\\.${host})*\\.(?:${domains})${end}(?:/[^\\s)"»]*)?`,
      "gu",
    ),
    holds: (match) =>
      !unitLabel.test(match.split(".")[0] ?? "") && /\p{L}{2}/u.test(match.split(".")[0] ?? ""),
  },
  {
    kind: "link",
    pattern: new RegExp(`${edge}${host}${spokenDot}(?:${domains}|ру|бай|аз)${end}`, "gu"),
  },
  {
    kind: "bank-account",
    pattern: new RegExp(`${edge}[a-z]{2}\\d{2}(?:[\\s-]?[a-z0-9]){11,30}${end}`, "gu"),
    holds: (match) =>
      parseIban(match.replace(/[\s-]/g, "")).ok || /^(?:az|by)\d{2}\s?[a-z]{4}[\s\d]{16,}/.test(match),
  },
  {
    kind: "card",
    pattern: /(?<![\p{L}\p{N}.,])[24569]\d{3}(?:[\s.*-]?\d{4}){3}(?!\d)/gu,
    holds: (match, before) => isCardNumber(digitsOf(match)) && !paperWord.test(before.slice(-60)),
  },
  // With a plus, or two noughts and a country of these parts.
  {
    kind: "phone",
    pattern: new RegExp(`(?:\\+|плюс\\s|plus\\s|üstəgəl\\s)\\s?\\(?\\d(?:${gap}\\d){8,14}(?!\\d)`, "gu"),
    holds: dialled,
  },
  {
    kind: "phone",
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.,])(?:00\\s?)?\\(?(?:994|375|380|998|995)\\)?(?:${gap}\\d){9}(?!\\d)`,
      "gu",
    ),
    holds: dialled,
  },
  // As dialled at home: Azerbaijan 0xx, Belarus 80xx and 8 0xx, Russia 8 9xx.
  {
    kind: "phone",
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.,/-])\\(?0(?:10|12|18|20|21|22|23|24|25|26|36|50|51|55|60|70|77|99)\\)?(?:${gap}\\d){7}(?!\\d)`,
      "gu",
    ),
    holds: (match, before, after) =>
      dialled(match, before, after) && !/^\(?\d{3}\d \d{2} \d{3} \d$/.test(match),
  },
  {
    kind: "phone",
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.,/-])8[\\s(-]{0,2}(?:0(?:17|25|29|33|44|15\\d|16\\d|21\\d|22\\d|23\\d)|9\\d\\d)\\)?(?:${gap}\\d){7}(?!\\d)`,
      "gu",
    ),
    holds: dialled,
  },
  {
    kind: "phone",
    pattern:
      /(?<![\p{L}\p{N}.,/-])\(?0?(?:17|25|29|33|44|50|51|55|70|77|99)\)?[\s-]\d{3}[\s-]\d{2}[\s-]\d{2}(?![\d-])/gu,
    holds: (_match, before, after) => !unitAfter.test(after) && !paperWord.test(before.slice(-60)),
  },
  // Digits one by one, with something between each.
  {
    kind: "phone",
    pattern: /(?<![\p{L}\p{N}])(?:\d[\s.\-_*|/]{1,3}){8,14}\d(?![\p{L}\p{N}])/gu,
    holds: (match) => !rising(digitsOf(match)),
  },
  // Any row of digits after a word that asks to be called.
  {
    kind: "phone",
    pattern: /(?<![\p{L}\p{N}])\+?\(?\d(?:[\s().\-/]{0,2}\d){5,13}(?![\p{L}\p{N}])/gu,
    holds: (_match, before, after) =>
      callWord.test(before.slice(-40)) && !paperWord.test(before.slice(-60)) && !unitAfter.test(after),
  },
  {
    kind: "phone",
    pattern: numberWords,
    holds: (match) => {
      const { digits, words } = dictated(match);
      return words >= 4 && digits.length >= 7 && digits.length <= 15 && !rising(digits);
    },
  },
];
