import { loose } from "./arrange.ts";
import { twig } from "./foliage.ts";
import { mix, pigment, shaded } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { flat, glint, put, solid, stroke } from "./pen.ts";
import type { Point } from "./shapes.ts";
import { around, closed, n, oval } from "./shapes.ts";

const hazelBody: readonly Point[] = [
  [0, -96],
  [36, -74],
  [72, -34],
  [84, 14],
  [66, 62],
  [30, 82],
  [0, 86],
  [-30, 82],
  [-66, 62],
  [-84, 14],
  [-72, -34],
  [-36, -74],
];

function hazelnut(pen: Pen): string {
  const shell = mix(pigment.tan, pigment.amber, 0.35);
  const grain = [-56, -30, -4, 24, 52].map((x) => `M${n(x * 0.2)} -82Q${n(x * 1.3)} -20 ${n(x)} 46`).join("");
  const base = flat(
    "M-80 26C-60 40 60 40 80 26C80 62 48 86 0 88C-48 86 -80 62 -80 26z",
    mix(shell, pigment.bone, 0.55),
    2,
  );
  return (
    solid(pen, closed(hazelBody), shell, { inside: stroke(grain, 2, shaded(shell)) + base }) +
    glint(shell, -34, -24, 36, 12, -66)
  );
}

function husk(pen: Pen): string {
  const frill = Array.from(
    { length: 15 },
    (_, i): Point => [-92 + i * 13.2, i % 2 === 0 ? -16 : 16 + (i % 4) * 4],
  );
  return (
    hazelnut(pen) +
    solid(
      pen,
      closed([[0, 104], [-66, 84], [-100, 30], ...frill, [100, 30], [66, 84]], 0.7),
      mix(pigment.moss, pigment.lime, 0.3),
      {
        plain: true,
        inside: stroke(
          "M-50 82Q-66 50 -66 10M0 96V12M50 82Q66 50 66 10M-24 92Q-34 50 -30 10M26 92Q34 50 32 10",
          2,
          shaded(pigment.moss),
        ),
      },
    )
  );
}

const hazelTwig = (pen: Pen) => twig(pen, 120, 3, 92, 72, pigment.leaf, 20);

export const drawHazelnutInShell = loose({
  pieces: [hazelnut],
  size: 46,
  detail: husk,
  green: hazelTwig,
  tint: pigment.amber,
  bowl: pigment.indigo,
});

function hazelKernel(pen: Pen): string {
  const skin = mix(pigment.sand, pigment.tan, 0.35);
  const patch = put(flat(closed(around(9, () => pen.between(22, 42))), pigment.chalk, 0), 22, -10);
  return solid(
    pen,
    closed([
      [0, -88],
      [26, -74],
      [66, -46],
      [82, 2],
      [64, 54],
      [26, 80],
      [-26, 80],
      [-64, 54],
      [-82, 2],
      [-66, -46],
      [-26, -74],
    ]),
    skin,
    { inside: patch + stroke("M-4 -80C-30 -40 -36 20 -20 74M10 -80C40 -40 46 20 30 72", 2, shaded(skin)) },
  );
}

function hazelKernelHalf(pen: Pen): string {
  return (
    solid(pen, oval(0, 0, 80, 84), pigment.tan, { plain: true }) +
    flat(oval(0, 0, 72, 76), mix(pigment.chalk, pigment.cream, 0.5), 1.6) +
    flat(oval(0, 6, 22, 30), mix(pigment.cream, pigment.straw, 0.5), 1.8)
  );
}

export const drawHazelnutKernel = loose({
  pieces: [hazelKernel, hazelKernel, hazelKernelHalf],
  size: 40,
  detail: hazelKernelHalf,
  tint: pigment.tan,
  bowl: pigment.forest,
});

function walnut(pen: Pen): string {
  const shell = pigment.tan;
  const wrinkles = Array.from({ length: 13 }, (_, i) => {
    const side = i % 2 === 0 ? -1 : 1;
    const [x, y] = [side * pen.between(14, 60), -62 + i * 10];
    return `M${n(x)} ${n(y)}q${n(side * 14)} ${n(pen.between(-10, 12))} ${n(side * 6)} ${n(pen.between(14, 26))}q${n(side * -12)} 6 ${n(side * -4)} ${n(pen.between(8, 16))}`;
  }).join("");
  return (
    solid(pen, closed(around(12, (_, i) => (i % 2 === 0 ? 92 : 88))), shell, {
      inside:
        stroke(wrinkles, 2.6, shaded(shell)) +
        stroke("M2 -92C-12 -40 12 30 -2 92", 6, shaded(shell)) +
        stroke("M2 -92C-12 -40 12 30 -2 92", 2),
    }) + glint(shell, -46, -38, 26, 10)
  );
}

function walnutOpen(pen: Pen): string {
  const meat = mix(pigment.sand, pigment.straw, 0.3);
  const lobe = (side: number) => {
    const d = closed([
      [side * 6, -58],
      [side * 34, -62],
      [side * 60, -30],
      [side * 52, -4],
      [side * 64, 26],
      [side * 38, 60],
      [side * 8, 56],
      [side * 14, 10],
      [side * 8, -10],
    ]);
    return solid(pen, d, meat, {
      shift: [-5, -5],
      plain: true,
      inside: stroke(
        `M${side * 26} -46q${side * 16} 14 ${side * 2} 26q${side * -14} 10 ${side * 4} 22q${side * 18} 12 ${side * 2} 28M${side * 48} -22q${side * -10} 8 ${side * -2} 16`,
        2.6,
        shaded(meat),
      ),
    });
  };
  return (
    solid(pen, oval(0, 0, 94, 88), pigment.tan, { plain: true }) +
    flat(oval(0, 0, 82, 76), mix(pigment.brown, pigment.tan, 0.4), 2) +
    lobe(-1) +
    lobe(1)
  );
}

export const drawWalnut = loose({
  pieces: [walnut, walnut, walnutOpen],
  size: 56,
  detail: walnutOpen,
  green: (pen) => twig(pen, 120, 5, 84, 34, pigment.leaf, 24),
  tint: pigment.tan,
  bowl: pigment.chestnut,
});
