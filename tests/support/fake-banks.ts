import type { Bulletins } from "#app/domain/exchange-rates.ts";
import type { ExchangeRates } from "#app/outside/exchange-rates.server.ts";

/** Banks that publish what a test says; a bank that is left out is not asked. */
export function fakeBanks(
  published: Partial<Bulletins>,
  silent: Awaited<ReturnType<ExchangeRates["hear"]>>["silent"] = [],
): ExchangeRates {
  return { hear: () => Promise.resolve({ nbrb: null, cbar: null, ...published, silent }) };
}
