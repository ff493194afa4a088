/**
 * The part of a network address that stands for one sender: IPv4 whole, IPv6 by its /64 (one household or server has
 * all of it and could use another address for every request).
 */
import { isIPv4, isIPv6 } from "node:net";

/** A short key: an IPv4 address, an IPv6 prefix of four groups, "loopback", or "unknown". */
export function addressKey(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1] ?? ip;
  if (isIPv4(mapped)) return mapped.startsWith("127.") ? "loopback" : mapped;
  if (!isIPv6(ip)) return "unknown";
  if (ip === "::1") return "loopback";
  const [head = "", tail] = (ip.split("%")[0] ?? "").split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const gap =
    tail === undefined ? [] : new Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  return [...before, ...gap, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
