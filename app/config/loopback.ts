import { isIPv4 } from "node:net";

/** Whether the address is this very machine, which nobody else can reach or pose as. */
export function isLoopback(address: string): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : "";
  return (
    host === "localhost" ||
    host.endsWith(".localhost") ||
    host === "[::1]" ||
    (isIPv4(host) && host.startsWith("127."))
  );
}
