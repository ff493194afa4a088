import { motifs } from "./list.ts";
import { plateHeight, plateWidth, sheet } from "./paper.ts";
import { takePen } from "./pen.ts";

/** The commodities that have a plate. */
export const plateSlugs: readonly string[] = Object.keys(motifs);

/** How many arrangements each commodity has; `variant` counts from 0. */
export const plateVariants = 3;

/** Diagonal lines for shadows, wide enough for any body. */
const hatch = Array.from({ length: 61 }, (_, i) => `M${-300 + i * 10} 300l600-600`).join("");

/**
 * The demo picture of a commodity: an SVG of 800 × 600, the same letters for the same slug and variant.
 * No text, no fonts, no links. An unknown slug is a programmer's mistake and throws.
 */
export function drawPlate(commoditySlug: string, variant: number): string {
  const motif = motifs[commoditySlug];
  if (motif === undefined) throw new Error(`No plate is drawn for "${commoditySlug}"`);
  const turn = ((Math.trunc(variant) % plateVariants) + plateVariants) % plateVariants;
  const pen = takePen(`${commoditySlug} ${turn}`);
  const paper = Math.floor(takePen(commoditySlug).chance() * 6) + turn * 2;
  const drawing = motif(pen, turn);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${plateWidth} ${plateHeight}" width="${plateWidth}" height="${plateHeight}">` +
    `<defs><clipPath id="frame"><path d="M31 31h738v538H31z"/></clipPath><path id="hatch" d="${hatch}" fill="none" stroke-width="1.5"/>${pen.defs.join("")}</defs>` +
    `${sheet(paper, turn)}<g clip-path="url(#frame)">${drawing}</g></svg>`
  );
}
