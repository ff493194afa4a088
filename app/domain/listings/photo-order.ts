/** The order of a listing's photos; the first is the main one. */

export type PhotoShift = { readonly what: "up" | "down" | "first"; readonly picture: string };

/** The wished order first, photos it forgets after it as they stood, then one shift. Photos that are not there are passed over. */
export function arrangePhotos(
  present: readonly string[],
  wished: readonly string[],
  shift: PhotoShift | null,
): string[] {
  const known = new Set(present);
  const named = [...new Set(wished)].filter((id) => known.has(id));
  const order = [...named, ...present.filter((id) => !named.includes(id))];
  if (shift === null) return order;
  const at = order.indexOf(shift.picture);
  if (at === -1) return order;
  const to =
    shift.what === "first" ? 0 : Math.min(order.length - 1, Math.max(0, at + (shift.what === "up" ? -1 : 1)));
  const rest = order.filter((id) => id !== shift.picture);
  return [...rest.slice(0, to), shift.picture, ...rest.slice(to)];
}
