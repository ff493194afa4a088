/** Where buyers pay to in the demonstration. Real accounts are entered by the Trade House; these exist nowhere. */
import type { Currency } from "#app/domain/money.ts";

const common = {
  beneficiary: "Azerbaijan Trade House in Minsk (demo)",
  address: "Minsk, Independence Avenue 11",
  taxNumber: "",
  bic: "DEMOBY22",
  bankName: "Demonstration bank, Minsk",
  validFrom: new Date("2025-01-01T00:00:00Z"),
  source: "demo data",
} as const;

const ibans: Readonly<Record<Currency, string>> = {
  USD: "BY14DEMO30120000000010008400",
  EUR: "BY02DEMO30120000000010009780",
  RUB: "BY48DEMO30120000000010006430",
  AZN: "BY64DEMO30120000000010009440",
  BYN: "BY27DEMO30120000000010009330",
};

/** One account in each currency we trade in. */
export const demoHouseAccounts = Object.entries(ibans).map(([currency, iban]) => ({
  ...common,
  currency: currency as Currency,
  iban,
}));
