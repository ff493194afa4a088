import { useLoaderData } from "@remix-run/react";
import type { Handle } from "#app/http/audience.ts";
import { BasketPage } from "#app/ui/orders/basket-page.tsx";
import { titleFromData } from "../title.ts";
import { basketLoader } from "./basket.loader.server.ts";

export const handle = { audience: "buyer" } satisfies Handle;
export const meta = titleFromData;
export const loader = basketLoader;

export default function Basket() {
  return <BasketPage {...useLoaderData<typeof loader>()} />;
}
