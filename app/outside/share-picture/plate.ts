/**
 * The picture that others show when a listing is shared: its photo, and a plate with the goods, their region and price.
 * Words are drawn as outlines of our own type (Onest, in onest-outlines.json), since the maker of pictures knows only the
 * fonts of the machine it runs on.
 */
export const shareSize = { width: 1200, height: 630 } as const;

/** The photo stands at the left; the plate takes the rest. */
export const photoWidth = 640;

export type PlateWords = {
  readonly house: string;
  readonly name: string;
  readonly region: string;
  /** "1,20 USD" */
  readonly price: string;
  /** "за кг" */
  readonly unit: string;
  /** On the photo's foot: that it is drawn for demonstration; empty for a real one. */
  readonly note: string;
};

type Glyph = readonly [advance: number, outline: string];
export type Outlines = Readonly<Record<"medium" | "bold", Readonly<Record<string, Glyph>>>>;
type Weight = keyof Outlines;

const EM = 1_000;
/** Letters stand closer in large sizes, as the page sets titles. */
const TIGHT = -8;

const paper = "#FBF8F3";
const ink = "#1F1B16";
const muted = "#6A6055";
const pomegranate = "#9B1C31";
const hairline = "#E4DCCF";

/** The letter's outline; a letter that is not in the type leaves a gap of a space. */
function glyphOf(outlines: Outlines, weight: Weight, letter: string): Glyph {
  return outlines[weight][letter] ?? [outlines[weight][" "]?.[0] ?? 250, ""];
}

function lettersOf(text: string): string[] {
  return [...text.normalize("NFC").replace(/\s+/g, " ")];
}

/** Letters of a text that are not in the type. */
export function missingLetters(outlines: Outlines, text: string): string[] {
  return lettersOf(text).filter((letter) => !(letter in outlines.medium) || !(letter in outlines.bold));
}

function widthOf(outlines: Outlines, weight: Weight, text: string, size: number): number {
  const units = lettersOf(text).reduce(
    (sum, letter) => sum + glyphOf(outlines, weight, letter)[0] + TIGHT,
    0,
  );
  return (units * size) / EM;
}

type Setting = { readonly lines: readonly string[]; readonly size: number };

/** Breaks a text into lines of a width, at the largest of the sizes at which it needs no more than `most` lines. */
export function setInLines(
  outlines: Outlines,
  weight: Weight,
  text: string,
  {
    width,
    sizes,
    most,
  }: { readonly width: number; readonly sizes: readonly number[]; readonly most: number },
): Setting {
  const smallest = sizes.at(-1) ?? 24;
  for (const size of sizes) {
    const lines = breakLines(outlines, weight, text, width, size);
    const fits = lines.every((line) => widthOf(outlines, weight, line, size) <= width);
    if (fits && lines.length <= most) return { lines, size };
  }
  const shorten = (line: string): string => {
    const letters = [...line];
    while (widthOf(outlines, weight, `${letters.join("")}…`, smallest) > width) letters.pop();
    return `${letters.join("").trimEnd()}…`;
  };
  const lines = breakLines(outlines, weight, text, width, smallest);
  const shown = lines.slice(0, most).map((line, at) => {
    const cut = at === most - 1 && lines.length > most;
    return cut || widthOf(outlines, weight, line, smallest) > width ? shorten(line) : line;
  });
  return { lines: shown, size: smallest };
}

function breakLines(outlines: Outlines, weight: Weight, text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of lettersOf(text).join("").trim().split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(outlines, weight, longer, size) <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

type Place = { readonly x: number; readonly y: number; readonly size: number; readonly fill: string };

/** A line of text as one path; `y` is the line it stands on. */
function drawLine(outlines: Outlines, weight: Weight, text: string, { x, y, size, fill }: Place): string {
  const scale = size / EM;
  let at = 0;
  const letters = lettersOf(text).map((letter) => {
    const [advance, outline] = glyphOf(outlines, weight, letter);
    const drawn = outline === "" ? "" : `<path transform="translate(${at} 0)" d="${outline}"/>`;
    at += advance + TIGHT;
    return drawn;
  });
  return `<g fill="${fill}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${letters.join("")}</g>`;
}

const MARGIN = 48;

/** The plate as SVG, as large as the picture and empty where the photo stands. */
export function drawPlate(outlines: Outlines, words: PlateWords): string {
  const left = photoWidth + MARGIN;
  const width = shareSize.width - left - MARGIN;
  const title = setInLines(outlines, "bold", words.name, { width, sizes: [64, 56, 48, 40], most: 3 });
  const region = setInLines(outlines, "medium", words.region, { width, sizes: [32, 28], most: 2 });
  const house = setInLines(outlines, "medium", words.house, { width, sizes: [24, 21], most: 2 });
  const price = setInLines(outlines, "bold", words.price, { width, sizes: [72, 60, 48], most: 1 });
  const parts: string[] = [];
  let y = MARGIN + 20;
  for (const line of house.lines) {
    parts.push(drawLine(outlines, "medium", line, { x: left, y, size: house.size, fill: muted }));
    y += house.size * 1.35;
  }
  // Three lines of the largest size and two of the region end above the rule of the price.
  y = 136 + title.size * 0.7;
  for (const line of title.lines) {
    parts.push(drawLine(outlines, "bold", line, { x: left, y, size: title.size, fill: ink }));
    y += title.size * 1.1;
  }
  for (const line of region.lines) {
    parts.push(drawLine(outlines, "medium", line, { x: left, y, size: region.size, fill: muted }));
    y += region.size * 1.25;
  }
  const bottom = shareSize.height - MARGIN;
  for (const line of price.lines) {
    parts.push(
      drawLine(outlines, "bold", line, { x: left, y: bottom - 44, size: price.size, fill: pomegranate }),
    );
  }
  parts.push(drawLine(outlines, "medium", words.unit, { x: left, y: bottom, size: 28, fill: muted }));
  const { width: all, height } = shareSize;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${all}" height="${height}" viewBox="0 0 ${all} ${height}">`,
    `<rect x="${photoWidth}" y="0" width="${all - photoWidth}" height="${height}" fill="${paper}"/>`,
    `<rect x="${photoWidth}" y="0" width="8" height="${height}" fill="${pomegranate}"/>`,
    `<rect x="${left}" y="${bottom - 132}" width="${width}" height="1" fill="${hairline}"/>`,
    ...parts,
    words.note === "" ? "" : drawNote(outlines, words.note),
    "</svg>",
  ].join("");
}

/** A word on the photo, on a ground of its own. */
function drawNote(outlines: Outlines, note: string): string {
  const size = 20;
  const width = Math.ceil(widthOf(outlines, "medium", note, size)) + 24;
  const { height } = shareSize;
  return [
    `<rect x="0" y="${height - 38}" width="${width}" height="38" fill="${paper}"/>`,
    drawLine(outlines, "medium", note, { x: 12, y: height - 13, size, fill: ink }),
  ].join("");
}
