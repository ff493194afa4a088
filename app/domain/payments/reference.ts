/**
 * The creditor reference of a proforma (ISO 11649): "RF", two check digits, then our own reference. Banks keep it
 * whole, people mistype it, and the check digits tell.
 */
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";

/** Characters after "RF" and the check digits. */
const LONGEST = 21;

/** The number a reference stands for modulo 97: letters count as 10–35 (ISO 7064). */
function modulo97(text: string): number {
  let rest = 0;
  for (const letter of text) {
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/**
 * A reference for a body such as "TH-2026-000123/1": only its letters and digits count, at most 21. Throws on an empty
 * or longer body, which is a mistake of ours and not of a person.
 */
export function makeReference(body: string): string {
  const compact = body.toUpperCase().replace(/[^0-9A-Z]/g, "");
  if (compact === "" || compact.length > LONGEST) throw new Error(`no reference can be made of ${body}`);
  const check = 98 - modulo97(`${compact}RF00`);
  return `RF${String(check).padStart(2, "0")}${compact}`;
}

export type ReferenceRefusal =
  | { readonly code: "reference-malformed" }
  | { readonly code: "reference-check-digits" };

/** A reference as typed or printed, in compact form when its check digits are right. */
export function parseReference(text: string): Result<string, ReferenceRefusal> {
  const compact = text.toUpperCase().replace(/[\s\-./]/g, "");
  if (!/^RF\d{2}[0-9A-Z]{1,21}$/.test(compact)) return refuse({ code: "reference-malformed" });
  const right = modulo97(compact.slice(4) + compact.slice(0, 4)) === 1;
  return right ? ok(compact) : refuse({ code: "reference-check-digits" });
}

/**
 * Every reference that the text of a bank statement can mean, compact, longest first. Banks break a reference into
 * groups and run other words after it, so each right beginning is a candidate; which one is ours, the open payments tell.
 */
export function findReferences(text: string): string[] {
  const upper = text.toUpperCase();
  const found = new Set<string>();
  for (const start of upper.matchAll(/(?<![0-9A-Z])RF\s?\d{2}/g)) {
    const rest = upper.slice(start.index).replace(/[^0-9A-Z\s\-./].*$/s, "");
    const compact = rest.replace(/[\s\-./]/g, "").slice(0, LONGEST + 4);
    for (let length = compact.length; length > 4; length -= 1) {
      const parsed = parseReference(compact.slice(0, length));
      if (parsed.ok) found.add(parsed.value);
    }
  }
  return [...found];
}

/** Groups of four, as the standard prints it. */
export function printReference(reference: string): string {
  return reference.replace(/(.{4})(?=.)/g, "$1 ");
}

/** Whether a text has what was meant as a reference of ours and was mistyped: its check digits do not fit. */
export function hasBrokenReference(text: string): boolean {
  return /(?<![0-9A-Z])RF\s?\d{2}\s?[0-9A-Z]{4}/i.test(text) && findReferences(text).length === 0;
}
