/**
 * The secret of the link that stops a person's mails without signing in: the person's id under our own signature. It
 * holds as long as the secret it was made with is among the house's, so that links of old mails go on working while a
 * secret is being changed.
 */
import { createHmac, timingSafeEqual } from "node:crypto";

const PURPOSE = "stop-search-mails";
const ID_BYTES = 16;
const SIGNATURE_BYTES = 16;

function signature(secret: string, id: Buffer): Buffer {
  return createHmac("sha256", secret).update(PURPOSE).update(id).digest().subarray(0, SIGNATURE_BYTES);
}

/** The token of a person; `secrets` begin with the one in use. */
export function unsubscribeToken([secret = ""]: readonly string[], userId: string): string {
  const id = Buffer.from(userId.replaceAll("-", ""), "hex");
  return Buffer.concat([id, signature(secret, id)]).toString("base64url");
}

/** The person of a token; null for what we have not signed. */
export function readUnsubscribeToken(secrets: readonly string[], token: string): string | null {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== ID_BYTES + SIGNATURE_BYTES) return null;
  const id = bytes.subarray(0, ID_BYTES);
  const given = bytes.subarray(ID_BYTES);
  if (!secrets.some((secret) => timingSafeEqual(signature(secret, id), given))) return null;
  return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
