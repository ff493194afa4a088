import { produce } from "./arrange.ts";
import type { Colour } from "./palette.ts";
import { lit, mix, pigment, shaded } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { dots, flat, glint, put, solid, stroke } from "./pen.ts";
import { twoLeaves } from "./pome-fruit.ts";
import type { Point } from "./shapes.ts";
import { around, closed, n, oval, polar } from "./shapes.ts";

/** The crown a pomegranate keeps of its flower, its foot at the origin. */
function crown(pen: Pen, colour: Colour): string {
  const back = flat(
    "M-24 4C-27 -14 -30 -26 -36 -38C-24 -33 -18 -28 -14 -24C-10 -34 -6 -42 0 -50C6 -42 10 -34 14 -24C18 -28 24 -33 36 -38C30 -26 27 -14 24 4z",
    shaded(colour),
  );
  const front = solid(
    pen,
    "M-25 6C-25 -6 -23 -16 -26 -28C-17 -22 -12 -16 -9 -10C-5 -18 -3 -24 0 -32C3 -24 5 -18 9 -10C12 -16 17 -22 26 -28C23 -16 25 -6 25 6C12 12 -12 12 -25 6z",
    colour,
    { shift: [-4, -3], plain: true },
  );
  return back + front;
}

/** A whole pomegranate. */
export function pomegranate(pen: Pen, colour: Colour = pigment.red): string {
  const body = closed(around(12, (_, i) => (i % 2 === 0 ? 95 : 99), 0.97));
  const blush = put(
    `<ellipse rx="56" ry="46" fill="${mix(colour, pigment.gold, 0.42)}" opacity=".55"/>`,
    -34,
    26,
    1,
    30,
  );
  const ribs = stroke("M-52 -64C-70 -20 -66 40 -40 78M54 -66C74 -20 70 36 44 78", 1.6, shaded(colour));
  return (
    put(crown(pen, mix(colour, pigment.amber, 0.25)), 0, -84, 1, 2) +
    solid(pen, body, colour, { inside: blush + ribs + dots(pen, 46, 84, 84, 2.4, shaded(colour), 0.45) }) +
    glint(colour)
  );
}

/** Half a pomegranate, its chambers full of seeds. */
export function pomegranateHalf(pen: Pen, colour: Colour = pigment.red): string {
  const seeds: string[] = [];
  const aril = pigment.crimson;
  for (let chamber = 0; chamber < 6; chamber += 1) {
    for (const [radius, count] of [
      [26, 1],
      [45, 3],
      [64, 4],
    ] as const) {
      for (let i = 0; i < count; i += 1) {
        const angle = chamber * 60 + (count === 1 ? 0 : (i - (count - 1) / 2) * (38 / (count - 1)));
        const [x, y] = polar(angle + pen.between(-2, 2), radius + pen.between(-2, 2));
        seeds.push(
          put(
            flat(oval(0, 0, 6.6, 9.4), mix(aril, pigment.blush, pen.between(0, 0.35)), 1.6) +
              `<ellipse cx="-2" cy="-3" rx="1.7" ry="2.8" fill="${lit(pigment.pink)}"/>`,
            x,
            y,
            1,
            angle,
          ),
        );
      }
    }
  }
  const walls = Array.from({ length: 6 }, (_, i) => {
    const [x, y] = polar(i * 60 + 30, 80);
    return `M0 0L${n(x)} ${n(y)}`;
  }).join("");
  const pith = mix(pigment.straw, pigment.paper, 0.55);
  return (
    put(crown(pen, mix(colour, pigment.amber, 0.25)), 0, -88) +
    solid(pen, closed(around(12, (_, i) => (i % 2 === 0 ? 95 : 98))), colour, { plain: true }) +
    flat(closed(around(12, (_, i) => (i % 2 === 0 ? 82 : 85))), pith, 2) +
    seeds.join("") +
    stroke(walls, 3.4, pith) +
    stroke(walls, 0.9)
  );
}

/** A few loose seeds. */
export function arils(pen: Pen, places: readonly Point[]): string {
  return places
    .map(([x, y]) =>
      put(
        flat(oval(0, 0, 8, 11), pigment.crimson, 2) +
          `<ellipse cx="-2.4" cy="-3.6" rx="2" ry="3.4" fill="${lit(pigment.pink)}"/>`,
        x,
        y,
        1,
        pen.between(-80, 80),
      ),
    )
    .join("");
}

const looseArils: readonly Point[] = [
  [356, 488],
  [384, 498],
  [420, 492],
  [450, 503],
  [330, 503],
];

const pomegranatePlate = produce({
  whole: pomegranate,
  cut: pomegranateHalf,
  green: twoLeaves(104, 36, pigment.forest),
  foot: 94,
});

export const drawPomegranate = (pen: Pen, variant: number) =>
  pomegranatePlate(pen, variant) + (variant === 0 ? arils(pen, looseArils) : "");
