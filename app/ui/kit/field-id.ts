import type { ReactNode } from "react";

/** The element id of a form field: `tiers[0].fromKg` → `tiers-0-fromKg`. */
export function fieldId(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^-|-$/g, "");
}

/** The value of `aria-describedby`: the hint first, then the error; nothing when there is neither. */
export function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  const parts: string[] = [];
  if (hint !== undefined) parts.push(`${id}-hint`);
  if (error !== undefined) parts.push(`${id}-error`);
  return parts.length === 0 ? undefined : parts.join(" ");
}
