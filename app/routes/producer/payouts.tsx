import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { ProducerPayouts } from "#app/ui/payments/producer-payouts.tsx";
import { titleFromData } from "../title.ts";
import { producerPayoutsLoader } from "./payouts.loader.server.ts";

export const handle = { audience: "producer" } satisfies Handle;
export const meta = titleFromData;
export const loader = producerPayoutsLoader;

export default function Payouts() {
  return <ProducerPayouts {...useLoaderData<typeof loader>()} />;
}
