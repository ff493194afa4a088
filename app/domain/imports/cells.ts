/** What people and spreadsheets write into cells, as the listing form takes it. */
import { fold } from "../fold.ts";
import type { Lang } from "../language.ts";
import type { Result } from "../result.ts";
import { ok, refuse } from "../result.ts";
import type { ImportColumn } from "./columns.ts";

/** Text by column name; what is blank is not there. */
export type Cells = Readonly<Record<string, string>>;

/** What is wrong with a cell: the code's sentence is made by the page. `found` is what stood there. */
export type RowError = { readonly column: string; readonly code: string; readonly found: string };

type Named = { readonly slug: string; readonly names: Readonly<Record<Lang, string>> };

/** Goods or places by every name they have. */
export type NameIndex = ReadonlyMap<string, string | null>;

/** Slugs by slug and by name in any of the four languages; a name that two share is nobody's. */
export function indexNames(all: readonly Named[]): NameIndex {
  const index = new Map<string, string | null>();
  const add = (key: string, slug: string) => {
    const known = index.get(key);
    index.set(key, known === undefined || known === slug ? slug : null);
  };
  for (const { slug, names } of all) {
    // What stands in brackets explains the name: "Томат (помидор)" is found as "Томат" too.
    const spellings = Object.values(names).flatMap((name) => [name, name.replace(/\([^)]*\)/g, "")]);
    const keys = new Set(spellings.map((name) => `name ${fold(name)}`));
    for (const key of keys) add(key, slug);
  }
  for (const { slug } of all) index.set(`slug ${slug}`, slug);
  return index;
}

function named(index: NameIndex, text: string, code: string): Result<string, CellRefusal> {
  const slug = index.get(`slug ${text.trim().toLowerCase()}`) ?? index.get(`name ${fold(text)}`);
  return slug ? ok(slug) : refuse({ code });
}

export type CellRefusal = { readonly code: string };

/** Values a spreadsheet shows for a formula that went wrong, or that was never calculated. */
const broken = /^#(?:REF!|VALUE!|DIV\/0!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!|FORMULA!)$/;

const yes = new Set(["yes", "y", "1", "true", "x", "+", "bəli", "hə", "да", "так", "истина", "doğru"]);
const no = new Set(["no", "n", "0", "false", "-", "xeyr", "yox", "нет", "не", "ложь", "yalan"]);

function yesOrNo(text: string): Result<string, CellRefusal> {
  const word = text.trim().toLocaleLowerCase("az").replace("ı", "i");
  if (yes.has(word) || yes.has(text.trim().toLowerCase())) return ok("yes");
  return no.has(word) || no.has(text.trim().toLowerCase()) ? ok("no") : refuse({ code: "not-yes-or-no" });
}

/** "5.11.2026" → "2026-11-05"; what is no such date stays as it is, and the form says what is wrong with it. */
function isoDate(text: string): string {
  const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) {
    return text.replace(/[T ]00:00(?::00(?:\.0+)?)?Z?$/, "");
  }
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Our own exports write an apostrophe before what a spreadsheet would take for a formula; it comes off again. */
function unguarded(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

/** The cell's text as the form's field takes it. */
export function readCell(
  column: ImportColumn,
  raw: string,
  known: { readonly commodities: NameIndex; readonly regions: NameIndex },
): Result<string, CellRefusal> {
  const text = unguarded(raw.trim());
  if (broken.test(text)) return refuse({ code: "cell-broken" });
  switch (column.kind) {
    case "commodity":
      return named(known.commodities, text, "commodity-unknown");
    case "region":
      return named(known.regions, text, "region-unknown");
    case "date":
      return ok(isoDate(text));
    case "choice": {
      const choice = column.choices.find((one) => one.toLowerCase() === text.toLowerCase());
      return choice === undefined ? refuse({ code: "not-in-list" }) : ok(choice);
    }
    case "yes-no":
      return yesOrNo(text);
    default:
      return ok(text);
  }
}
