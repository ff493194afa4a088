/**
 * Text that only this house can read again: AES-256-GCM under a key derived from a session secret. Whoever reads the
 * database or a cookie alone learns nothing, and a text put where another belongs does not open.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function keyOf(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `sealed-text/${purpose}`, 32));
}

/** Seals a text for a purpose ("webhook/<id>"); `secrets` begin with the one in use. */
export function sealText([secret = ""]: readonly string[], purpose: string, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret, purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The text, opened with whichever secret sealed it; null for what none of them did, or not for this purpose. */
export function openSealed(secrets: readonly string[], purpose: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  for (const secret of secrets) {
    const decipher = createDecipheriv(
      "aes-256-gcm",
      keyOf(secret, purpose),
      bytes.subarray(0, NONCE_BYTES),
    ).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const opened = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
    try {
      return Buffer.concat([opened, decipher.final()]).toString("utf8");
    } catch {
      // Another of the house's secrets sealed it, or nobody did.
    }
  }
  return null;
}

/** For what the signing secret of an endpoint is sealed. */
export const webhookPurpose = (endpointId: string) => `webhook/${endpointId}`;
