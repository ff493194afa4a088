import type { Colour } from "./palette.ts";
import { mix, pigment, shaded } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { flat, put, solid, stroke } from "./pen.ts";
import type { Point } from "./shapes.ts";
import { around, closed, line, n } from "./shapes.ts";

type LeafOptions = {
  /** Sideways bend of the midrib at the tip, in units. */
  readonly bend?: number;
  readonly veins?: number;
  /** Saw teeth along the edge. */
  readonly toothed?: boolean;
};

/** A leaf with its stalk at the origin, growing up. */
export function leaf(
  pen: Pen,
  length: number,
  width: number,
  colour: Colour = pigment.leaf,
  { bend = length * 0.12, veins = 5, toothed = false }: LeafOptions = {},
): string {
  const half = width / 2;
  const middle = (t: number): Point => [bend * t * t, -length * t];
  const edge = (t: number, side: number): Point => {
    const [x, y] = middle(t);
    const tooth = toothed && t > 0.08 && t < 0.95 ? (Math.round(t * 14) % 2) * width * 0.05 : 0;
    return [x + side * (half * Math.sin(Math.PI * t ** 0.82) + tooth), y];
  };
  const steps = toothed ? 14 : 7;
  const right = Array.from({ length: steps - 1 }, (_, i) => edge((i + 1) / steps, 1));
  const left = Array.from({ length: steps - 1 }, (_, i) => edge((steps - 1 - i) / steps, -1));
  const d = closed([[0, 0], ...right, middle(1), ...left], toothed ? 0.5 : 0.9);
  const rib = line([0, 0.25, 0.5, 0.75, 0.97].map(middle));
  const sides = Array.from({ length: veins }, (_, i) => {
    const t = 0.12 + (i / veins) * 0.72;
    const [x, y] = middle(t);
    const reach = half * Math.sin(Math.PI * (t + 0.1)) * 0.78;
    return [-1, 1]
      .map(
        (side) =>
          `M${n(x)} ${n(y)}q${n(side * reach * 0.5)} ${n(-reach * 0.25)} ${n(side * reach)} ${n(-reach * 0.7)}`,
      )
      .join("");
  }).join("");
  const vein = mix(colour, pigment.cream, 0.45);
  return solid(pen, d, colour, {
    shift: [-half * 0.28, 0],
    plain: true,
    outline: width < 16 ? 1.4 : 2.4,
    inside: stroke(sides, 1.2, vein) + stroke(rib, 2, vein),
  });
}

/** A twig from the origin upwards with leaves on alternate sides. */
export function twig(
  pen: Pen,
  length: number,
  leaves: number,
  leafLength: number,
  leafWidth: number,
  colour: Colour = pigment.leaf,
  bend = 30,
): string {
  const place = (t: number): Point => [bend * Math.sin(t * 2.2), -length * t];
  let drawing = stroke(line([0, 0.3, 0.6, 1].map(place)), 4.5, pigment.bark);
  for (let i = 0; i < leaves; i += 1) {
    const t = 0.18 + (0.82 * i) / Math.max(1, leaves - 1);
    const [x, y] = place(t);
    const last = i === leaves - 1;
    const side = i % 2 === 0 ? 1 : -1;
    const turn = last ? bend * 0.4 : side * pen.between(42, 62);
    const tint = mix(colour, i % 3 === 0 ? pigment.moss : pigment.forest, 0.22);
    drawing += put(
      leaf(pen, leafLength * pen.between(0.85, 1.1), leafWidth, tint, { bend: side * leafLength * 0.14 }),
      x,
      y,
      1,
      turn,
    );
  }
  return drawing;
}

/** A vine leaf, five lobes with a toothed edge, middle at the origin, the tip up. */
export function vineLeaf(pen: Pen, size: number, colour: Colour = pigment.leaf): string {
  const lobes = [1, 0.74, 0.92, 0.68, 0.8, 0.66, 0.56, 0.2];
  const half = [0, 24, 50, 76, 104, 132, 158, 180];
  const points: Point[] = [];
  for (const side of [1, -1]) {
    const order =
      side === 1 ? lobes.map((_, i) => i) : lobes.map((_, i) => lobes.length - 1 - i).slice(1, -1);
    for (const i of order) {
      const angle = ((half[i] ?? 0) / 180) * Math.PI * side;
      const r = size * (lobes[i] ?? 0.5);
      points.push([Math.sin(angle) * r, -Math.cos(angle) * r]);
    }
  }
  const vein = mix(colour, pigment.cream, 0.45);
  const ribs = [0, 50, 104, -50, -104]
    .map((degrees) => {
      const angle = (degrees / 180) * Math.PI;
      const r = size * (degrees === 0 ? 0.9 : 0.78);
      return `M0 ${n(size * 0.2)}Q0 0 ${n(Math.sin(angle) * r)} ${n(-Math.cos(angle) * r)}`;
    })
    .join("");
  return solid(pen, closed(points, 0.7), colour, {
    shift: [-size * 0.08, -size * 0.06],
    plain: true,
    inside: stroke(ribs, 2, vein),
  });
}

/** The green star on a tomato, a persimmon, an aubergine: pointed sepals around the origin, seen from above. */
export function calyx(
  pen: Pen,
  points: number,
  reach: number,
  colour: Colour = pigment.leaf,
  squash = 0.6,
): string {
  const d = closed(
    around(
      points * 2,
      (_, index) => (index % 2 === 0 ? reach * pen.between(0.88, 1.08) : reach * 0.36),
      squash,
    ),
    0.7,
  );
  return flat(d, colour) + stroke(`M0 0l0 ${n(-reach * 0.4)}`, 6, shaded(colour));
}

/** A frond of dill or fennel: a stem with fine forked threads, growing up. */
export function frond(pen: Pen, length: number, colour: Colour = pigment.leaf): string {
  let threads = "";
  for (let i = 0; i < 9; i += 1) {
    const y = -length * (0.3 + (0.7 * i) / 9);
    const reach = length * 0.3 * (1 - i / 12);
    for (const side of [-1, 1]) {
      const tipX = side * reach;
      const tipY = y - reach * 0.8;
      threads += `M0 ${n(y)}Q${n(tipX * 0.5)} ${n(y - reach * 0.2)} ${n(tipX)} ${n(tipY)}`;
      for (const t of [0.45, 0.7, 0.95]) {
        const [x, yy] = [tipX * t, y + (tipY - y) * t];
        const fork = reach * pen.between(0.26, 0.36);
        threads += `M${n(x)} ${n(yy)}l${n(side * fork * 0.9)} ${n(-fork * 0.2)}M${n(x)} ${n(yy)}l${n(side * fork * 0.1)} ${n(-fork)}`;
      }
    }
  }
  return stroke(`M0 0V${n(-length)}`, 4, colour) + stroke(threads, 2, colour);
}
