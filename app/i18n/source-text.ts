import type { MessageKey, T } from "#app/i18n/translate.ts";

/** The sources that come with the program, as the reference data has them. */
const known: Readonly<Record<string, MessageKey>> = {
  "share of the road Baku–Minsk before the border at Samur; distances by road estimated, general knowledge, unverified":
    "sources.roadShare",
  "Trade House: one person of finance lets go up to this much, more takes two": "sources.oneOfFinance",
  "Trade House: what banks on the way may keep of one transfer and finance may write off; usual fees of correspondents 15–30 USD, general knowledge, unverified":
    "sources.bankFees",
  "tws.by: clearance fee 50 BYN per declaration since 01.01.2018": "sources.clearanceFee",
  "Baku–Minsk reefer 3 500–5 000 USD, middle; estimate after east-fruit.com, week 36 of 2022; unverified":
    "sources.reefer",
  "Baku–Minsk curtain-sider, a fifth below the reefer estimate; general knowledge, unverified":
    "sources.curtain",
  "customs broker in Minsk, general knowledge, unverified": "sources.broker",
  "declaration of conformity per lot (schemes 2d, 4d) with tests, general knowledge, unverified":
    "sources.declaration",
  "quarantine inspection at the destination, general knowledge, unverified": "sources.inspection",
  "azpromo.az: state duty 1 AZN per vehicle; unverified": "sources.stateDuty",
  "cargo insurance 0.3 % of 110 % of the value, general knowledge, unverified": "sources.insurance",
  "Trade House, reference rate 3 % of the goods": "sources.commission",
  "EAEU single customs tariff, classifier export": "sources.classifier",
  "EAEU single customs tariff; Tax Code of Belarus, appendix 26; Customs Union decision 318":
    "sources.border",
  "National Bank of Belarus": "sources.nbrb",
  "Central Bank of Azerbaijan": "sources.cbar",
  "National Bank of Belarus, from memory, to be checked": "sources.nbrbMemory",
  "General knowledge of the trade, unverified": "sources.general",
  "Trade House estimate by climate zone; not yet verified": "sources.zones",
};

type Plain = (key: MessageKey) => string;

/** Where a figure comes from, in the reader's language; what staff wrote themselves stands as they wrote it. */
export function sourceText(source: string, t: T): string {
  const key = known[source];
  if (key !== undefined) return (t as Plain)(key);
  const chapter = /^EAEU single customs tariff, chapter (\d+)$/.exec(source)?.[1];
  if (chapter !== undefined) return t("sources.chapter", { chapter });
  return /^cross[: ]/.test(source) ? t("sources.cross") : source;
}
