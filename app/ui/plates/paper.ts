import type { Colour } from "./palette.ts";
import { mix, pigment } from "./palette.ts";
import { n } from "./shapes.ts";

/** Width and height of a plate: 4 : 3. */
export const plateWidth = 800;
export const plateHeight = 600;

/** Warm papers; each plate takes one by its commodity, each variant the next but one. */
const papers: readonly { readonly ground: Colour; readonly field: Colour }[] = [
  { ground: "#f6eedf", field: "#ecdcc0" },
  { ground: "#eef0e2", field: "#d9dfc4" },
  { ground: "#f7e9df", field: "#efd3c2" },
  { ground: "#f5ecd2", field: "#ead7a4" },
  { ground: "#e9eeec", field: "#cfdcd9" },
  { ground: "#f1ebe6", field: "#dfd1c8" },
];

/** The table's upper edge. */
const horizon = 418;

/** The sheet behind the drawing: paper, one of three fields (disc, table, arch), a hairline frame. */
export function sheet(paper: number, variant: number): string {
  const { ground, field } = papers[paper % papers.length] ?? { ground: pigment.paper, field: pigment.cream };
  const line = mix(field, pigment.ink, 0.45);
  return (
    `<rect width="${plateWidth}" height="${plateHeight}" fill="${ground}"/>` +
    fieldOf(variant, field, line) +
    `<rect x="22" y="22" width="756" height="556" fill="none" stroke="${line}" stroke-width="1.6"/>` +
    `<rect x="30" y="30" width="740" height="540" fill="none" stroke="${line}" stroke-width=".8"/>` +
    corners(line)
  );
}

function fieldOf(variant: number, field: Colour, line: Colour): string {
  if (variant === 1) {
    return (
      `<path d="M31 ${horizon}H769V569H31z" fill="${field}"/>` +
      `<path d="M31 ${horizon}H769" stroke="${line}" stroke-width="1.4"/>`
    );
  }
  if (variant === 2) {
    const arch = "M170 569V268C170 176 292 150 400 66C508 150 630 176 630 268V569z";
    return `<path d="${arch}" fill="${field}"/><path d="${arch}" fill="none" stroke="${line}" stroke-width="1" transform="translate(400 318) scale(1.05 1.04) translate(-400 -318)" opacity=".7" clip-path="url(#frame)"/>`;
  }
  return `<circle cx="400" cy="296" r="226" fill="${field}"/><circle cx="400" cy="296" r="237" fill="none" stroke="${line}" stroke-width=".9"/>`;
}

/** A small diamond where the frame's lines meet. */
function corners(line: Colour): string {
  const places = [
    [26, 26],
    [774, 26],
    [26, 574],
    [774, 574],
  ];
  return places
    .map(([x = 0, y = 0]) => `<path d="M${n(x)} ${n(y - 7)}l7 7-7 7-7-7z" fill="${line}"/>`)
    .join("");
}

/** The shadow under something that stands on the table. */
export function shadow(x: number, y: number, width: number, height = width * 0.13): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(width)}" ry="${n(height)}" fill="#4a3320" opacity=".2"/>`;
}
