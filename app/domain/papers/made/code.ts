/**
 * The code under which anybody may ask whether a paper is genuine: seventeen signs drawn by chance and one that checks
 * them. No sign looks like another (no 0 O 1 I L), so that it survives being read aloud and typed.
 */
import type { Result } from "../../result.ts";
import { ok, refuse } from "../../result.ts";

const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/** A prime, so that the weighted sum below tells every mistyped sign and every swap of two. */
const base = alphabet.length;
/** 17 × log2(31) = 84 bits. */
const drawn = 17;
const groupOf = 6;

/** Cyrillic capitals that people type for the Latin ones they look like. */
const lookAlikes: Readonly<Record<string, string>> = {
  А: "A",
  В: "B",
  С: "C",
  Е: "E",
  Н: "H",
  К: "K",
  М: "M",
  Р: "P",
  Т: "T",
  У: "Y",
  Х: "X",
};

/**
 * A code of random bytes, without its dashes. Give 64 of them: some are thrown away, so that every sign is as likely.
 *
 * @throws when the bytes do not suffice
 */
export function makeCode(random: Uint8Array): string {
  const fair = 256 - (256 % base);
  const values = [...random].filter((byte) => byte < fair).map((byte) => byte % base);
  if (values.length < drawn) throw new Error("not enough random bytes for a code");
  const signs = values.slice(0, drawn);
  return [...signs, checkOf(signs)].map((value) => alphabet.charAt(value)).join("");
}

/** As it stands on paper: "ABCDEF-GHJKMN-PQRSTU". */
export function printCode(code: string): string {
  return code.replace(new RegExp(`(.{${groupOf}})(?=.)`, "g"), "$1-");
}

export type CodeRefusal = { readonly code: "code-mistyped" };

/** The code that was typed: any case, with or without dashes and spaces; refused when its check sign does not fit. */
export function parseCode(text: string): Result<string, CodeRefusal> {
  const compact = [...text.toUpperCase().replace(/[\s\-–—−.]/g, "")].map((sign) => lookAlikes[sign] ?? sign);
  const values = compact.map((sign) => alphabet.indexOf(sign));
  const right =
    values.length === drawn + 1 && !values.includes(-1) && checkOf(values.slice(0, drawn)) === values[drawn];
  return right ? ok(compact.join("")) : refuse({ code: "code-mistyped" });
}

function checkOf(values: readonly number[]): number {
  const sum = values.reduce((total, value, index) => total + value * (index + 2), 0);
  return (base - (sum % base)) % base;
}
