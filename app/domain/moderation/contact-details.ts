/**
 * Contact details in a listing's text, in Latin and Cyrillic, plain and disguised: they lead the deal, and the payment,
 * away from the house. What is found is shown to the moderator and decides nothing, so a false alarm costs a glance.
 */

export const contactKinds = ["email", "phone", "link", "messenger"] as const;
export type ContactKind = (typeof contactKinds)[number];

export type ContactDetail = {
  readonly kind: ContactKind;
  /** The words as they stand in the text. */
  readonly quote: string;
};

const zeros = ["٠", "۰", "०"].map((zero) => zero.codePointAt(0) ?? 0);

/** Full-width, circled and Eastern digits to 0–9, one letter for one, so that places in the text stay the same. */
function plainDigits(text: string): string {
  return [...text]
    .map((letter) => {
      const point = letter.codePointAt(0) ?? 0;
      const zero = zeros.find((start) => point >= start && point < start + 10);
      if (zero !== undefined) return String(point - zero);
      const plain = letter.normalize("NFKC");
      return plain.length === letter.length ? plain : letter;
    })
    .join("");
}

/** Marks that split a number for a program and not for a reader: zero-width letters, key-cap signs. */
const invisible = /\u00ad|[\u200b-\u200f]|\u2060|\ufe0f|\u20e3/gu;

const at = String.raw`(?:@|\s*[([{<]\s*(?:at|эт|собака|собачка|сабака|ət)\s*[)\]}>]\s*|\s+(?:собака|собачка|сабака)\s+)`;
const dot = String.raw`(?:\.|\s*[([{<]\s*(?:dot|точка|кропка|nöqtə)\s*[)\]}>]\s*|\s+(?:dot|точка|кропка|nöqtə)\s+)`;
const name = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}._%+-]*[\p{L}\p{N}])?`;
const domains =
  "com|net|org|info|biz|az|by|ru|kz|ua|ge|tr|eu|io|me|shop|site|store|online|рф|бел|xyz|top|app|link|ws|cc|uk|de|pl|lt|lv";

const patterns: readonly (readonly [ContactKind, RegExp])[] = [
  ["email", new RegExp(`(?<![\\p{L}\\p{N}._%+-])${name}${at}${name}(?:${dot}[\\p{L}]{2,})?`, "giu")],
  [
    "messenger",
    /(?<![\p{L}\p{N}])(?:whats?\s*app|wats?ap+|vats?ap+|viber|telegram|instagram|facebook|wechat|signal|skype|imo|ватс?\s*ап+|вотс?\s*ап+|вайбер|вибер|телеграмм?|телега|инстаграмм?|инста|скайп|тг|вацап|вайбэр|teleqram|tg)(?![\p{L}\p{N}])(?:\s*[:\-–]?\s*@?[\w.]{3,})?|(?<![\p{L}\p{N}@.])@[a-z][\w.]{3,}/giu,
  ],
  [
    "link",
    new RegExp(
      String.raw`https?:\/\/\S+|www\.\S+|(?<![\p{L}\p{N}@.])[\p{L}\p{N}][\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)*(?:\.|\s*[([{]\s*(?:dot|точка|кропка|nöqtə)\s*[)\]}]\s*)(?:${domains})(?![\p{L}\p{N}])(?:\/\S*)?`,
      "giu",
    ),
  ],
  // A phone number: + or 00 and a country, or one of the prefixes dialled at home (AZ 0xx, BY 80xx), then enough
  // digits. Sizes, dates and certificate numbers have no such beginning.
  [
    "phone",
    /(?<![\p{L}\p{N}.,])(?:(?:\+|00\s?|плюс\s|plus\s)[\s(]*(?:7|90)|8[\s(-]*9(?=\d\d[\s)-])|(?:\+|00\s?|плюс\s|plus\s)?[\s(]*(?:994|375|380|998))(?:[\s().\-–/_]*\d){9,10}(?!\d)|(?<![\p{L}\p{N}.,])\(?(?:0(?:10|12|50|51|55|60|70|77|99)|80(?:17|25|29|33|44))(?:[\s().\-–/_]*\d){7}(?!\d)|\+(?:[\s().\-–/_]*\d){10,14}/gu,
  ],
];

/** Contact details in a text, each quoted once, in the order of the text within a kind. */
export function findContactDetails(text: string): ContactDetail[] {
  let rest = plainDigits(text.normalize("NFC").replace(invisible, ""));
  const found = new Map<string, ContactDetail>();
  for (const [kind, pattern] of patterns) {
    rest = rest.replace(pattern, (match) => {
      const quote = match.trim();
      // The machine-readable part of a number must be long enough to be dialled.
      if (kind === "phone" && quote.replace(/\D/g, "").length < 9) return match;
      found.set(`${kind} ${quote}`, { kind, quote });
      // What one kind has taken is not looked at again: an address is not also a link.
      return " ".repeat(match.length);
    });
  }
  return [...found.values()];
}
