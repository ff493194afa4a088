import type { Colour } from "./palette.ts";
import { lit, pigment, shaded } from "./palette.ts";
import { n } from "./shapes.ts";

/** What a plate is drawn with: chance that repeats itself, and definitions with names of their own. */
export type Pen = {
  /** 0 ≤ value < 1, the same row for the same seed. */
  readonly chance: () => number;
  /** Between the two. */
  readonly between: (low: number, high: number) => number;
  /** A fresh id for a clip or a stamp. */
  readonly name: () => string;
  /** What was defined on the way, for `<defs>`. */
  readonly defs: string[];
};

/** A pen whose chance follows from the seed's letters (xmur3 spreads them, mulberry32 draws the row). */
export function takePen(seed: string): Pen {
  let state = 1779033703 ^ seed.length;
  for (const letter of seed) {
    state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 3432918353);
    state = (state << 13) | (state >>> 19);
  }
  const chance = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  let names = 0;
  return {
    chance,
    between: (low, high) => low + (high - low) * chance(),
    name: () => {
      names += 1;
      return `d${names}`;
    },
    defs: [],
  };
}

/** Moves, turns and scales a drawing. */
export function put(drawing: string, x: number, y: number, scale = 1, turn = 0): string {
  const rotate = turn === 0 ? "" : ` rotate(${n(turn)})`;
  const size = scale === 1 ? "" : ` scale(${Math.round(scale * 1000) / 1000})`;
  return `<g transform="translate(${n(x)} ${n(y)})${rotate}${size}">${drawing}</g>`;
}

/** Mirrors a drawing left to right. */
export function mirrored(drawing: string): string {
  return `<g transform="scale(-1 1)">${drawing}</g>`;
}

/** Something drawn once and printed many times. */
export type Stamp = (x: number, y: number, scale?: number, turn?: number) => string;

/** Cuts a stamp from a drawing. */
export function stamp(pen: Pen, drawing: string): Stamp {
  const id = pen.name();
  pen.defs.push(`<g id="${id}">${drawing}</g>`);
  return (x, y, scale = 1, turn = 0) => put(`<use href="#${id}"/>`, x, y, scale, turn);
}

type SolidOptions = {
  /** How far the light moves the bright side, in units; the rest is the shadow. */
  readonly shift?: readonly [number, number];
  readonly outline?: number;
  /** Without the fine lines in the shadow. */
  readonly plain?: boolean;
  /** Drawn on the body, cut off at its edge. */
  readonly inside?: string;
  readonly shade?: Colour;
};

/** A body with a flat shadow, fine hatching in it and an ink outline. */
export function solid(pen: Pen, d: string, fill: Colour, options: SolidOptions = {}): string {
  const { shift = [-13, -11], outline = 3, plain = false, inside = "", shade = shaded(fill) } = options;
  const clip = pen.name();
  pen.defs.push(`<clipPath id="${clip}"><path d="${d}"/></clipPath>`);
  const hatch = plain ? "" : `<use href="#hatch" stroke="${pigment.ink}" opacity=".3"/>`;
  return (
    `<g clip-path="url(#${clip})"><path d="${d}" fill="${shade}"/>${hatch}` +
    `<path d="${d}" fill="${fill}" transform="translate(${shift[0]} ${shift[1]})"/>${inside}</g>` +
    stroke(d, outline)
  );
}

/** A flat shape with an ink outline; no outline with width 0. */
export function flat(d: string, fill: Colour, outline = 2.5): string {
  const edge = outline === 0 ? "" : ` stroke="${pigment.ink}" stroke-width="${outline}"`;
  return `<path d="${d}" fill="${fill}"${edge} stroke-linejoin="round"/>`;
}

/** An ink line. */
export function stroke(d: string, width = 2.5, colour: Colour = pigment.ink): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** A glint of light on a rounded body, left and up of its middle. */
export function glint(colour: Colour, x = -42, y = -46, length = 34, width = 13, turn = -42): string {
  return put(
    `<ellipse rx="${length / 2}" ry="${width / 2}" fill="${lit(lit(colour))}" opacity=".75"/>`,
    x,
    y,
    1,
    turn,
  );
}

/** Small dots at random inside an oval: pores, fuzz, seeds. */
export function dots(
  pen: Pen,
  count: number,
  rx: number,
  ry: number,
  size: number,
  colour: Colour,
  opacity = 0.5,
): string {
  let d = "";
  for (let i = 0; i < count; i += 1) {
    const angle = pen.between(0, Math.PI * 2);
    const reach = Math.sqrt(pen.chance());
    d += `M${n(Math.cos(angle) * rx * reach)} ${n(Math.sin(angle) * ry * reach)}h.01`;
  }
  return `<path d="${d}" stroke="${colour}" stroke-width="${size}" stroke-linecap="round" opacity="${opacity}"/>`;
}
