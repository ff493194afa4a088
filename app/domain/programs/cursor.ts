/** Where a page of a list ended: the keys it was sorted by. Opaque to whoever sends it back. */

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function writeCursor(...keys: readonly string[]): string {
  return btoa(keys.join(" ")).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function keysOf(cursor: string): string[] {
  const text = cursor.replaceAll("-", "+").replaceAll("_", "/");
  return /^[A-Za-z0-9+/]+$/.test(text) && text.length % 4 !== 1 ? atob(text).split(" ") : [];
}

/** The id a page sorted by id ended with; null for what is no cursor of ours. */
export function idOf(cursor: string | undefined): string | null {
  const [id = "", ...rest] = keysOf(cursor ?? "");
  return uuid.test(id) && rest.length === 0 ? id : null;
}

/** The instant and id a page sorted by both ended with; null for what is no cursor of ours. */
export function instantAndIdOf(cursor: string | undefined): { at: Date; id: string } | null {
  const [at = "", id = "", ...rest] = keysOf(cursor ?? "");
  const instant = /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(at) ? new Date(at) : null;
  return uuid.test(id) && rest.length === 0 && instant !== null && !Number.isNaN(instant.getTime())
    ? { at: instant, id }
    : null;
}
