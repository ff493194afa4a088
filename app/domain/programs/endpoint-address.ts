/** The address a company's program is told at: https, a name or an address of the internet, nothing secret in it. */
import { isIP } from "node:net";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";
import { isLoopbackAddress, isPublicAddress } from "./public-address.ts";

const LONGEST = 500;

/** Names that no resolver of the internet knows (RFC 6761, 6762, 8375) or that people use at home. */
const atHome = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|invalid|test|onion)$/;

/**
 * Reads an address as an owner typed it. Its form alone is judged here; where a name leads is looked at when something
 * is sent.
 *
 * @param loopback whether the house itself is on this machine: then its own addresses are allowed, without TLS too
 */
export function readEndpointAddress(
  text: string,
  loopback: boolean,
): Result<string, { readonly code: "webhook-address-wrong" }> {
  const wrong = refuse({ code: "webhook-address-wrong" });
  if (text.length > LONGEST || !URL.canParse(text)) return wrong;
  const url = new URL(text);
  if (url.username !== "" || url.password !== "" || url.hash !== "") return wrong;
  const host = hostOf(url);
  const here = host === "localhost" || isLoopbackAddress(host);
  if (loopback && here && (url.protocol === "http:" || url.protocol === "https:")) return ok(url.href);
  if (url.protocol !== "https:") return wrong;
  if (isIP(host) !== 0) return isPublicAddress(host) ? ok(url.href) : wrong;
  return host.includes(".") && !atHome.test(host) ? ok(url.href) : wrong;
}

/** The host of an address as the network knows it: without the brackets of IPv6 and the root's dot. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
}
