import type { Motif } from "./arrange.ts";
import { dish } from "./containers.ts";
import { carp } from "./fish.ts";
import { mix, pigment, shaded } from "./palette.ts";
import { shadow } from "./paper.ts";
import type { Pen } from "./pen.ts";
import { flat, put, solid, stamp, stroke } from "./pen.ts";
import { around, closed, n, oval, slab } from "./shapes.ts";
import { tin } from "./vessels.ts";

function roe(pen: Pen, half: number, lip: number, height: number): string {
  const bead = (tint: string) =>
    stamp(
      pen,
      `${flat(oval(0, 0, 7.4), tint, 1.6)}<circle cx="-2.2" cy="-2.6" r="1.9" fill="${pigment.sky}"/>`,
    );
  const beads = [
    pigment.coal,
    mix(pigment.coal, pigment.olive, 0.4),
    mix(pigment.coal, pigment.steel, 0.3),
  ].map(bead);
  let drawing = flat(oval(0, -height * 0.3, half, lip + height * 0.4), pigment.coal, 0);
  for (let i = 0; i < half * 2.2; i += 1) {
    const angle = pen.between(0, Math.PI * 2);
    const reach = Math.sqrt(pen.chance()) * 0.97;
    drawing +=
      beads[i % 3]?.(
        Math.cos(angle) * half * reach,
        Math.sin(angle) * lip * reach - height * (1 - reach * reach) - height * 0.2,
      ) ?? "";
  }
  return drawing;
}

/** An open tin of roe, its foot at the origin. */
function roeTin(pen: Pen, half: number): string {
  const lip = half * 0.3;
  const depth = half * 0.5;
  const wall = `M${n(-half)} ${n(-depth)}V0A${n(half)} ${n(lip)} 0 0 0 ${n(half)} 0V${n(-depth)}z`;
  return (
    solid(pen, wall, pigment.indigo, {
      shift: [-half * 0.16, 0],
      inside: stroke(
        `M${n(-half)} ${n(-depth * 0.5)}A${n(half)} ${n(lip)} 0 0 0 ${n(half)} ${n(-depth * 0.5)}`,
        5,
        pigment.gold,
      ),
    }) +
    flat(oval(0, -depth, half, lip), pigment.gold) +
    put(roe(pen, half * 0.9, lip * 0.86, half * 0.18), 0, -depth)
  );
}

const shellSpoon = (pen: Pen) =>
  solid(pen, slab(-7, -150, 14, 130, 7), pigment.chalk, {
    plain: true,
    shade: pigment.stone,
    shift: [-4, 0],
  }) +
  solid(pen, closed(around(10, () => 38, 1.3)), pigment.chalk, { shade: pigment.stone, shift: [-6, -5] });

export const drawCaviar: Motif = (pen, variant) => {
  const lid = solid(pen, oval(0, 0, 120, 116), pigment.indigo, {
    inside:
      stroke(oval(0, 0, 98, 95), 5, pigment.gold) + put(`<g transform="scale(.42)">${carp(pen)}</g>`, 6, 0),
  });
  if (variant === 2)
    return (
      shadow(400, 492, 250, 26) +
      put(dish(pen, 250), 400, 452) +
      put(roeTin(pen, 150), 372, 434) +
      put(shellSpoon(pen), 596, 440, 0.9, 52)
    );
  if (variant === 1)
    return (
      shadow(400, 482, 260, 24) +
      put(lid, 236, 340, 1.06, -8) +
      put(roeTin(pen, 178), 446, 450) +
      put(shellSpoon(pen), 640, 470, 0.9, 62)
    );
  return (
    shadow(400, 476, 260, 26) +
    put(lid, 548, 330, 1.1, 6) +
    put(roeTin(pen, 172), 334, 446) +
    put(shellSpoon(pen) + put(roe(pen, 26, 18, 8), 0, 0), 566, 462, 0.92, 64)
  );
};

export const drawFishCanned: Motif = (pen, variant) => {
  const emblem = put(carp(pen), 0, 4, 0.34);
  const pieces = Array.from({ length: 4 }, (_, i) =>
    put(
      solid(
        pen,
        closed([
          [-34, -58],
          [30, -62],
          [40, 0],
          [30, 62],
          [-34, 58],
          [-26, 0],
        ]),
        mix(pigment.sand, pigment.rose, 0.35),
        {
          shift: [-6, -6],
          plain: true,
          inside: stroke("M-20 -40Q-8 0 -20 40M4 -46Q16 0 4 46", 2.4, pigment.tan),
        },
      ),
      -108 + i * 72,
      0,
      0.94,
    ),
  ).join("");
  const openTin =
    put(flat(slab(-176, -84, 352, 176, 66), shaded(pigment.steel)), 0, 14) +
    solid(pen, slab(-176, -84, 352, 176, 66), pigment.steel, { plain: true }) +
    flat(slab(-158, -68, 316, 142, 54), mix(pigment.honey, pigment.gold, 0.4), 2) +
    put(pieces, 0, 2, 0.9) +
    put(flat(oval(0, 0, 16, 7), pigment.leaf, 1.8), 100, -40, 1, 30);
  const lid =
    solid(
      pen,
      closed([
        [-170, 20],
        [-150, -40],
        [-60, -64],
        [60, -64],
        [150, -40],
        [170, 20],
        [150, 34],
        [0, 6],
        [-150, 34],
      ]),
      mix(pigment.steel, pigment.paper, 0.3),
      {
        shade: pigment.steel,
        plain: true,
        inside: stroke("M-140 4C-60 -30 60 -30 140 4", 2, shaded(pigment.steel)),
      },
    ) +
    stroke("M-14 -62C-14 -96 14 -96 14 -62", 6, pigment.steel) +
    stroke("M-14 -62C-14 -96 14 -96 14 -62", 1.6);
  if (variant === 2)
    return (
      shadow(400, 496, 250, 24) +
      put(tin(pen, 96, 96, pigment.indigo, emblem), 290, 488) +
      put(tin(pen, 96, 96, pigment.crimson, emblem), 510, 488) +
      put(tin(pen, 96, 96, pigment.forest, emblem), 400, 372)
    );
  if (variant === 1)
    return shadow(400, 470, 270, 24) + put(lid, 400, 226, 1.1) + put(openTin, 400, 352, 1.36, -3);
  return (
    shadow(400, 484, 280, 24) +
    put(tin(pen, 104, 104, pigment.indigo, emblem), 540, 350) +
    put(tin(pen, 104, 104, pigment.crimson, emblem), 552, 470) +
    put(lid, 300, 268, 0.94, -4) +
    put(openTin, 302, 386, 1.06, 3)
  );
};
