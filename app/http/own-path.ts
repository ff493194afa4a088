/** One slash, then no other: two would name another host. */
const staysHere = /^\/(?![/\\])/;

/** The path to come back to, when it is one of this site; null for anything else, such as "//elsewhere". */
export function ownPath(target: string | null, publicUrl: string): string | null {
  if (target === null || target.length > 2_000 || !staysHere.test(target)) return null;
  // What the browser would make of it counts: it drops tabs and line breaks and reads "\" as "/".
  if (!URL.canParse(target, publicUrl)) return null;
  const url = new URL(target, publicUrl);
  // "/.//elsewhere" is ours until its dots are taken out.
  if (url.origin !== new URL(publicUrl).origin || !staysHere.test(url.pathname)) return null;
  return url.pathname + url.search + url.hash;
}
