/**
 * A secret on its way from the deed that made it to the page that shows it: in a sealed cookie of a few minutes, never
 * in an address. Its row notes the showing, so that neither a reload nor the same cookie shows it again.
 */
import { createCookie } from "@remix-run/node";
import { z } from "zod";

import type { House } from "./house.ts";
import { openSealed, sealText } from "./sealed-text.server.ts";

const MINUTES = 5;

const shape = z.object({ what: z.enum(["key", "webhook"]), id: z.uuid(), secret: z.string().max(200) });
export type OnceShown = z.output<typeof shape>;

function cookieOf({ settings }: House) {
  const secure = settings.publicUrl.startsWith("https:");
  return createCookie(secure ? "__Host-th-once" : "th-once", {
    httpOnly: true,
    sameSite: "strict",
    secure,
    path: "/",
    maxAge: MINUTES * 60,
  });
}

const purposeOf = (userId: string) => `once-shown/${userId}`;

/** The cookie that carries a secret to the next page of this person. */
export function carrySecret(house: House, userId: string, shown: OnceShown): Promise<string> {
  const sealed = sealText(house.settings.sessionSecrets, purposeOf(userId), JSON.stringify(shown));
  return cookieOf(house).serialize(sealed);
}

/** The secret this request may show, with the cookie that ends it; null when there is none, or it was shown before. */
export async function showSecretOnce(
  house: House,
  userId: string,
  request: Request,
): Promise<{ readonly shown: OnceShown | null; readonly cookie: string } | null> {
  const cookie = cookieOf(house);
  const sealed: unknown = await cookie.parse(request.headers.get("Cookie"));
  if (typeof sealed !== "string" || sealed === "") return null;
  const ended = await cookie.serialize("", { maxAge: 0 });
  const text = openSealed(house.settings.sessionSecrets, purposeOf(userId), sealed);
  const read = text === null ? null : shape.safeParse(JSON.parse(text));
  if (!read?.success) return { shown: null, cookie: ended };
  const { what, id } = read.data;
  const first = { where: { id, shownAt: null }, data: { shownAt: house.now() } };
  const { count } = await (what === "key"
    ? house.db.apiKey.updateMany(first)
    : house.db.webhookEndpoint.updateMany(first));
  return { shown: count === 1 ? read.data : null, cookie: ended };
}
