import { searchKeys } from "../fold.ts";

/** The keys of a name's parts: "Plum / cherry plum (greengage)" is two names, and what stands in brackets explains. */
export function nameKeys(name: string): string[] {
  return name
    .replace(/\([^)]*\)/g, "")
    .split("/")
    .flatMap(searchKeys);
}
