/** The parts that papers are made of: title, pairs of words and facts, the two languages side by side, signatures. */
import type { Both } from "./both.ts";
import type { Sheet, Style } from "./page.ts";
import { contentWidth, hairline, muted, page, pomegranate } from "./page.ts";
import { makeRoom } from "./sheet.ts";
import { group, heightOf, put, rule, tell } from "./write.ts";

const gutter = 20;
const column = (contentWidth - gutter) / 2;

/** The name of the paper in both languages, its number and date. */
export function writeTitle(sheet: Sheet, name: Both, number: string, note: Both | null = null): void {
  const { doc, root } = sheet;
  doc.save();
  const style = { face: "title", size: 17 } as const;
  const second = { face: "title", size: 11, color: muted } as const;
  rule(doc, page.left, page.left + 36, sheet.y, pomegranate, 2);
  sheet.y += 9;
  const numbered = `${name.ru} № ${number}`;
  tell(doc, root, "H1", () => put(doc, numbered, page.left, sheet.y, contentWidth, style));
  sheet.y += heightOf(doc, numbered, contentWidth, style) + 2;
  const other = `${name.az} № ${number}`;
  tell(doc, root, "P", () => put(doc, other, page.left, sheet.y, contentWidth, second), { lang: "az" });
  sheet.y += heightOf(doc, other, contentWidth, second) + 6;
  if (note !== null) writePlain(sheet, note, { size: 9, color: muted });
  sheet.y += 6;
  doc.restore();
}

/** A text in Russian and under it in Azerbaijani, over the whole width. */
export function writePlain(sheet: Sheet, text: Both, style: Style = {}): void {
  const { doc, root } = sheet;
  const heights = (["ru", "az"] as const).map((lang) => heightOf(doc, text[lang], contentWidth, style));
  makeRoom(sheet, (heights[0] ?? 0) + (heights[1] ?? 0) + 4);
  for (const [index, lang] of (["ru", "az"] as const).entries()) {
    if (index === 1 && text.az === text.ru) continue;
    const { y } = sheet;
    tell(doc, root, "P", () => put(doc, text[lang], page.left, y, contentWidth, style), { lang });
    sheet.y += (heights[index] ?? 0) + 2;
  }
  sheet.y += 2;
}

/** A heading over the whole width, kept with at least so much of what follows it. */
export function writeHeading(sheet: Sheet, text: Both, follows = 60): void {
  const { doc, root } = sheet;
  const style = { face: "bold", size: 10 } as const;
  const line = text.az === text.ru ? text.ru : `${text.ru} / ${text.az}`;
  const height = heightOf(doc, line, contentWidth, style);
  sheet.y += 8;
  makeRoom(sheet, height + follows);
  const { y } = sheet;
  tell(doc, root, "H2", () => put(doc, line, page.left, y, contentWidth, style));
  sheet.y += height + 5;
}

/** Paragraphs side by side, Russian left and Azerbaijani right; each pair begins on one line. */
export function writeSides(sheet: Sheet, paragraphs: readonly Both[], style: Style = {}): void {
  const { doc, root } = sheet;
  for (const text of paragraphs) {
    const height = Math.max(heightOf(doc, text.ru, column, style), heightOf(doc, text.az, column, style));
    makeRoom(sheet, height);
    const { y } = sheet;
    tell(doc, root, "P", () => put(doc, text.ru, page.left, y, column, style), { lang: "ru" });
    tell(doc, root, "P", () => put(doc, text.az, page.left + column + gutter, y, column, style), {
      lang: "az",
    });
    sheet.y = y + height + 4;
  }
}

/** A heading of a clause, side by side, on the page of the paragraph after it. */
export function writeSidesHeading(sheet: Sheet, text: Both, next: Both | undefined): void {
  const { doc, root } = sheet;
  const style = { face: "bold", size: 9 } as const;
  sheet.y += 4;
  const height = Math.max(heightOf(doc, text.ru, column, style), heightOf(doc, text.az, column, style));
  const follows =
    next === undefined
      ? 40
      : Math.max(heightOf(doc, next.ru, column, {}), heightOf(doc, next.az, column, {}));
  makeRoom(sheet, height + 3 + follows);
  const { y } = sheet;
  tell(doc, root, "H2", () => put(doc, text.ru, page.left, y, column, style), { lang: "ru" });
  tell(doc, root, "H2", () => put(doc, text.az, page.left + column + gutter, y, column, style), {
    lang: "az",
  });
  sheet.y = y + height + 3;
}

export type Pair = { readonly name: Both; readonly value: string; readonly second?: string };

/** What the places for signatures take, so that they are never alone on a page. */
export const signaturesTake = 92;

/**
 * Facts under their names, two columns of them; a value may be as long as it likes.
 *
 * @param follows what has to find room on the page of the last row
 */
export function writePairs(sheet: Sheet, pairs: readonly Pair[], follows = 0): void {
  const { doc } = sheet;
  const list = group(sheet, "Sect");
  for (let index = 0; index < pairs.length; index += 2) {
    const row = pairs.slice(index, index + 2);
    const heights = row.map(
      ({ name, value, second = "" }) =>
        heightOf(doc, nameOf(name), column, nameStyle) +
        heightOf(doc, value, column, valueStyle) +
        heightOf(doc, second, column, valueStyle),
    );
    const height = Math.max(...heights);
    makeRoom(sheet, height + (index + 2 >= pairs.length ? follows : 0));
    row.forEach((pair, at) => {
      const x = page.left + at * (column + gutter);
      let { y } = sheet;
      tell(doc, list, "P", () => put(doc, nameOf(pair.name), x, y, column, nameStyle));
      y += heightOf(doc, nameOf(pair.name), column, nameStyle);
      tell(doc, list, "P", () => put(doc, pair.value, x, y, column, valueStyle));
      const { second = "" } = pair;
      if (second === "") return;
      const below = y + heightOf(doc, pair.value, column, valueStyle);
      tell(doc, list, "P", () => put(doc, second, x, below, column, valueStyle), { lang: "az" });
    });
    sheet.y += height + 6;
  }
  sheet.y += 4;
  list.end();
}

const nameStyle = { size: 7, color: muted } as const;
const valueStyle = { size: 9 } as const;
const nameOf = ({ ru, az }: Both): string => (ru === az ? ru : `${ru} / ${az}`);

/** Places for two signatures and stamps, never torn from each other. */
export function writeSignatures(
  sheet: Sheet,
  sides: readonly { readonly role: Both; readonly name: string }[],
): void {
  const { doc } = sheet;
  const nameHeights = sides.map(({ name }) => heightOf(doc, name, column, { size: 9 }));
  const height = 56 + Math.max(...nameHeights);
  sheet.y += 10;
  makeRoom(sheet, height);
  const { y } = sheet;
  const section = group(sheet, "Sect");
  sides.forEach(({ role, name }, index) => {
    const x = page.left + index * (column + gutter);
    tell(doc, section, "P", () => put(doc, nameOf(role), x, y, column, { face: "bold", size: 9 }));
    tell(doc, section, "P", () => put(doc, name, x, y + 13, column, { size: 9 }));
    const line = y + 13 + Math.max(...nameHeights) + 22;
    rule(doc, x, x + column * 0.72, line, hairline, 0.7);
    tell(doc, section, "P", () =>
      put(doc, "подпись, фамилия, печать / imza, soyad, möhür", x, line + 3, column, {
        size: 6.5,
        color: muted,
      }),
    );
  });
  section.end();
  sheet.y = y + height;
}
