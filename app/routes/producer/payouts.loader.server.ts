import { z } from "zod";
import { noParams, page } from "#app/http/route.server.ts";
import { windowTitle } from "#app/http/window-title.server.ts";
import { producerTotals } from "#app/queries/company-totals.server.ts";
import { payeeAccount } from "#app/queries/payee-account.server.ts";
import { producerPayouts } from "#app/queries/payouts.server.ts";
import { syncOwnPayee } from "#app/usecases/payments/sync-own-payee.ts";

const pageNumber = z.coerce.number().int().min(1).max(1_000).catch(1);

/** The producer's payouts, also behind the deed on its account; back from the provider, how that stands comes first. */
export const producerPayoutsLoader = page("producer", noParams, async (call, _params, { url }) => {
  const back = url.searchParams.get("account") === "back";
  if (back) await syncOwnPayee(call);
  return {
    title: windowTitle(call.lang, (t) => t("payments.payoutsTitle")),
    back,
    payee: await payeeAccount(call),
    totals: await producerTotals(call),
    ...(await producerPayouts(call, {
      page: pageNumber.parse(url.searchParams.get("page") ?? "1"),
      toCome: url.searchParams.get("show") === "to-come",
    })),
  };
});
