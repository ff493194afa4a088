/** The outside world as the house sees it: everything a use case may ask for beyond the database. */
import type { ExchangeRates } from "./exchange-rates.server.ts";
import type { FileStore } from "./files.server.ts";
import type { Mailer } from "./mail.server.ts";
import type { Papers } from "./papers.server.ts";
import type { PayIn, PayOut, ProviderNews } from "./payment-facts.ts";
import type { Pictures } from "./pictures.server.ts";
import type { Sheets } from "./sheets.server.ts";
import type { Statements } from "./statements.server.ts";
import type { WebhookSender } from "./webhooks.server.ts";

export type Outside = {
  /** What the central banks publish. */
  readonly exchangeRates: ExchangeRates;
  readonly mail: Mailer;
  readonly files: FileStore;
  readonly pictures: Pictures;
  /** The house's own papers, drawn. */
  readonly papers: Papers;
  readonly sheets: Sheets;
  /** Companies' own programs that are told what happens. */
  readonly webhooks: WebhookSender;
  /** Statements of the house's bank accounts. */
  readonly statements: Statements;
  /** Money from buyers through a hosted page. */
  readonly payIn: PayIn;
  /** Money to sellers. */
  readonly payOut: PayOut;
  /** The payment provider's doorbell and its own book. */
  readonly news: ProviderNews;
};
