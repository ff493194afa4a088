import type { Motif } from "./arrange.ts";
import { vineLeaf } from "./foliage.ts";
import { grapes } from "./grapes.ts";
import type { Colour } from "./palette.ts";
import { lit, mix, pigment, shaded } from "./palette.ts";
import { shadow } from "./paper.ts";
import type { Pen } from "./pen.ts";
import { flat, put, solid, stamp, stroke } from "./pen.ts";
import { n, oval } from "./shapes.ts";
import type { BottleShape } from "./vessels.ts";
import { bottle } from "./vessels.ts";

const wineShape: BottleShape = { body: 50, neck: 17, shoulder: 206, throat: 266, rim: 350 };

const sparklingShape: BottleShape = { body: 58, neck: 17, shoulder: 170, throat: 282, rim: 344 };

const brandyShape: BottleShape = { body: 74, neck: 20, shoulder: 168, throat: 206, rim: 284 };

export const smallGrapes = (pen: Pen, colour: Colour) => put(grapes(pen, colour), 0, -66, 0.42);

/** A stemmed glass, its foot at the origin: bowl half-width and height, drink level as a share of the bowl. */
function stemGlass(
  pen: Pen,
  half: number,
  height: number,
  stem: number,
  drink: Colour,
  flute: boolean,
): string {
  const foot =
    flat(oval(0, -3, half * 0.9, half * 0.18), mix(pigment.glass, pigment.paper, 0.4), 2.4) +
    stroke(`M0 -4V${n(-stem)}`, 5, pigment.steel) +
    stroke(`M-3 -4V${n(-stem)}M3 -4V${n(-stem)}`, 1.6);
  const top = -stem - height;
  const rimHalf = flute ? half * 0.72 : half * 0.76;
  const cup = `M${n(-rimHalf)} ${n(top)}C${n(-half * 1.1)} ${n(top + height * 0.5)} ${n(-half)} ${n(-stem - 6)} 0 ${n(-stem)}C${n(half)} ${n(-stem - 6)} ${n(half * 1.1)} ${n(top + height * 0.5)} ${n(rimHalf)} ${n(top)}z`;
  const level = top + height * (flute ? 0.16 : 0.44);
  const width = flute ? half * 0.8 : half * 0.93;
  const liquid = `M${n(-width)} ${n(level)}C${n(-half * 1.02)} ${n(level + (-stem - level) * 0.4)} ${n(-half * 0.8)} ${n(-stem - 10)} 0 ${n(-stem - 5)}C${n(half * 0.8)} ${n(-stem - 10)} ${n(half * 1.02)} ${n(level + (-stem - level) * 0.4)} ${n(width)} ${n(level)}z`;
  return (
    foot +
    flat(cup, mix(pigment.glass, pigment.paper, 0.35), 0) +
    solid(pen, liquid, drink, { shift: [-7, -4], outline: 1.6 }) +
    flat(oval(0, level, width, half * 0.14), lit(drink), 1.6) +
    stroke(cup, 2.6) +
    stroke(oval(0, top, rimHalf, half * 0.13), 2.2)
  );
}

export const drawWineStill: Motif = (pen, variant) => {
  const green = mix(pigment.forest, pigment.coal, 0.45);
  const red = stamp(
    pen,
    bottle(pen, {
      shape: wineShape,
      glass: green,
      cap: pigment.wine,
      label: pigment.cream,
      emblem: smallGrapes(pen, pigment.grape),
      capDepth: 76,
    }),
  );
  const white = () =>
    bottle(pen, {
      shape: wineShape,
      glass: mix(pigment.lime, pigment.straw, 0.4),
      cap: pigment.gold,
      label: pigment.chalk,
      emblem: smallGrapes(pen, pigment.lime),
      capDepth: 76,
    });
  if (variant === 2)
    return (
      shadow(400, 496, 240, 24) + red(280, 486, 1.06) + put(white(), 400, 490, 1.16) + red(520, 486, 1.06)
    );
  if (variant === 1)
    return (
      shadow(400, 478, 260, 24) +
      put(vineLeaf(pen, 76), 220, 250, 1, -24) +
      put(grapes(pen, pigment.grape), 236, 214, 0.92, 10) +
      put(stemGlass(pen, 72, 140, 110, pigment.wine, false), 420, 472, 1.2) +
      put(stemGlass(pen, 72, 140, 110, mix(pigment.straw, pigment.gold, 0.4), false), 590, 472, 1.04)
    );
  return (
    shadow(400, 476, 250, 24) +
    red(284, 468, 1.16) +
    put(stemGlass(pen, 66, 130, 100, pigment.wine, false), 432, 470, 1.06) +
    put(grapes(pen, pigment.grape), 588, 244, 0.8, -10) +
    put(vineLeaf(pen, 50), 606, 246, 1, 34)
  );
};

export const drawWineSparkling: Motif = (pen, variant) => {
  const green = mix(pigment.olive, pigment.forest, 0.5);
  const drink = mix(pigment.straw, pigment.gold, 0.35);
  const full = stamp(
    pen,
    bottle(pen, {
      shape: sparklingShape,
      glass: green,
      cap: pigment.gold,
      label: pigment.chalk,
      emblem: smallGrapes(pen, pigment.lime),
      capDepth: 104,
    }),
  );
  const flute = stamp(
    pen,
    stemGlass(pen, 40, 190, 96, drink, true) +
      Array.from({ length: 14 }, () =>
        flat(oval(pen.between(-20, 20), -pen.between(120, 236), pen.between(1.8, 3.6)), pigment.chalk, 1),
      ).join(""),
  );
  if (variant === 2)
    return shadow(400, 496, 240, 24) + full(284, 486, 1.06) + full(400, 490, 1.18) + full(516, 486, 1.06);
  if (variant === 1)
    return (
      shadow(400, 478, 240, 24) +
      flute(300, 474, 1.2, -2) +
      flute(420, 476, 1.3) +
      put(vineLeaf(pen, 58), 566, 244, 1, 30) +
      put(grapes(pen, pigment.lime), 560, 234, 0.84, -8)
    );
  return shadow(400, 476, 240, 24) + full(290, 468, 1.18) + flute(446, 470, 1.12) + flute(552, 474, 1.04);
};

export const drawBrandy: Motif = (pen, variant) => {
  const amber = mix(pigment.amber, pigment.honey, 0.35);
  const star = flat("M0 -46L13 -15L46 -14L20 8L30 42L0 22L-30 42L-20 8L-46 -14L-13 -15z", pigment.gold, 2.4);
  const full = stamp(
    pen,
    bottle(pen, {
      shape: brandyShape,
      glass: amber,
      cap: pigment.bark,
      label: pigment.cream,
      emblem: star,
      capDepth: 54,
    }),
  );
  const snifter = stamp(pen, stemGlass(pen, 84, 140, 50, amber, false));
  if (variant === 2) {
    const cask = solid(pen, "M-150 -70C-60 -104 60 -104 150 -70V70C60 104 -60 104 -150 70z", pigment.tan, {
      inside:
        stroke(
          "M-150 -36C-60 -60 60 -60 150 -36M-150 0H150M-150 36C-60 60 60 60 150 36",
          2.2,
          shaded(pigment.tan),
        ) + stroke("M-110 -90V90M110 -90V90M-62 -98V98M62 -98V98", 11, pigment.steel),
    });
    return (
      shadow(400, 496, 260, 24) + put(cask, 400, 392, 1.28) + full(290, 494, 0.86) + snifter(530, 494, 0.86)
    );
  }
  if (variant === 1)
    return (
      shadow(400, 478, 240, 24) +
      snifter(330, 474, 1.5) +
      put(grapes(pen, mix(pigment.lime, pigment.gold, 0.4)), 570, 210, 0.96, -8) +
      put(vineLeaf(pen, 66), 586, 214, 1, 30)
    );
  return shadow(400, 476, 240, 24) + full(300, 468, 1.22) + snifter(516, 470, 1.06);
};
