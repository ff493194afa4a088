/** Text on a paper: measured first, then put where it fits, as a tagged element of its own. */
import type { Doc, Sheet, Style, Tagged } from "./page.ts";
import { ink } from "./page.ts";

/** The language of an element, where it is not the paper's first. */
export type Speech = { readonly lang?: "az" | "ru" | "en" };

const languages = { az: "az-AZ", ru: "ru-RU", en: "en-GB" } as const;

function optionsOf({ align = "left", figures = false }: Style, width: number) {
  return {
    width,
    align,
    lineGap: 1,
    ...(figures ? { features: ["tnum" as const] } : {}),
  };
}

function choose(doc: Doc, { face = "text", size = 8.5, color = ink }: Style): void {
  doc.font(face).fontSize(size).fillColor(color);
}

/** How high a text stands in a column, in points; an empty one not at all. */
export function heightOf(doc: Doc, text: string, width: number, style: Style = {}): number {
  if (text === "") return 0;
  choose(doc, style);
  return doc.heightOfString(text, optionsOf(style, width));
}

/** Puts a text without making an element of it; for what is already within one. */
export function put(doc: Doc, text: string, x: number, y: number, width: number, style: Style = {}): void {
  if (text === "") return;
  choose(doc, style);
  doc.text(text, x, y, optionsOf(style, width));
}

/** Puts a text as an element of a kind ("P", "H1", "TD" …) within another. */
export function tell(doc: Doc, parent: Tagged, type: string, draw: () => void, { lang }: Speech = {}): void {
  parent.add(doc.struct(type, lang === undefined ? {} : { lang: languages[lang] }, [draw]));
}

/** An element that has others within it. */
export function group(sheet: Sheet, type: string, parent: Tagged = sheet.root): Tagged {
  const element = sheet.doc.struct(type);
  parent.add(element);
  return element;
}

/** Lines and pictures that say nothing. */
export function decorate(doc: Doc, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}

/** A horizontal line. */
export function rule(doc: Doc, x1: number, x2: number, y: number, color: string, weight = 0.5): void {
  decorate(doc, () => {
    doc.lineWidth(weight).strokeColor(color).moveTo(x1, y).lineTo(x2, y).stroke();
  });
}
