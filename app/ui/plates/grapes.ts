import type { Motif } from "./arrange.ts";
import { crate } from "./containers.ts";
import { vineLeaf } from "./foliage.ts";
import type { Colour } from "./palette.ts";
import { mix, pigment } from "./palette.ts";
import { shadow } from "./paper.ts";
import type { Pen } from "./pen.ts";
import { glint, put, solid, stamp, stroke } from "./pen.ts";
import { oval } from "./shapes.ts";

/** A hanging bunch of grapes, its stalk's end at the origin, about 280 long. */
export function grapes(pen: Pen, colour: Colour): string {
  const berry = (tint: Colour) =>
    stamp(
      pen,
      solid(pen, oval(0, 0, 23, 25), tint, { shift: [-5, -4], plain: true, outline: 2.4 }) +
        glint(tint, -8, -9, 11, 5),
    );
  const tints = [0, 0.14, 0.28].map((share) => berry(mix(colour, pigment.cream, share)));
  const rows = [2, 4, 5, 5, 4, 4, 3, 2, 1];
  let drawing =
    stroke("M0 0C-4 18 2 32 0 52", 7, pigment.brown) + stroke("M-26 -2C-8 4 12 2 30 -8", 7, pigment.bark);
  for (const [row, count] of rows.entries()) {
    for (let i = 0; i < count; i += 1) {
      const x = (i - (count - 1) / 2) * 36 + pen.between(-5, 5) + (row % 2 === 0 ? 3 : -3);
      drawing += tints[Math.floor(pen.chance() * 3)]?.(x, 50 + row * 29 + pen.between(-4, 4)) ?? "";
    }
  }
  return drawing;
}

const tendril = stroke(
  "M0 0C30 -20 54 -8 52 12C50 26 32 24 34 12C36 2 52 4 56 16C62 34 44 52 24 44",
  3,
  pigment.moss,
);

export const drawTableGrape: Motif = (pen, variant) => {
  if (variant === 2) {
    const dark = grapes(pen, pigment.grape);
    const white = grapes(pen, pigment.lime);
    return (
      shadow(400, 500, 280, 24) +
      put(
        crate(
          pen,
          put(vineLeaf(pen, 74), -150, -60, 1, -30) +
            put(dark, -110, -150, 0.8, 14) +
            put(white, 30, -168, 0.82, -4) +
            put(dark, 140, -140, 0.78, -16) +
            put(vineLeaf(pen, 66, pigment.moss), 176, -78, 1, 40),
          140,
        ),
        400,
        350,
      )
    );
  }
  if (variant === 1)
    return (
      shadow(400, 470, 240, 28) +
      put(vineLeaf(pen, 104), 300, 150, 1, -34) +
      put(tendril, 470, 150) +
      put(grapes(pen, pigment.grape), 410, 118, 1.14, 4)
    );
  return (
    put(vineLeaf(pen, 96), 330, 148, 1, -30) +
    put(vineLeaf(pen, 80, pigment.moss), 486, 150, 1, 38) +
    put(tendril, 540, 120, 1, -10) +
    put(grapes(pen, pigment.grape), 322, 140, 0.98, 9) +
    put(grapes(pen, pigment.lime), 474, 136, 1.04, -6)
  );
};
