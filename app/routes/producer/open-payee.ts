import { z } from "zod";
import type { Handle } from "#app/http/audience.ts";
import { command, noParams } from "#app/http/route.server.ts";
import { openPayee } from "#app/usecases/payments/open-payee.ts";
import { titleFromData } from "../title.ts";
import { producerPayoutsLoader } from "./payouts.loader.server.ts";

export { default } from "./payouts.tsx";
export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerPayoutsLoader;

const payeeFields = z.object({ currentPassword: z.string().max(200).default("") });

export const action = command("producer", {
  form: "open-payee",
  params: noParams,
  fields: payeeFields,
  run: (call, _params, { currentPassword }, { house, paths }) => {
    const page = (query?: Record<string, string>) =>
      `${house.settings.publicUrl}${paths.producer.payouts(query)}`;
    return openPayee(call, { currentPassword, returnUrl: page({ account: "back" }), refreshUrl: page() });
  },
  done: (_paths, { url }) => url,
});
