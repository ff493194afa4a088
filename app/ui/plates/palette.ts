/** The pigments of the plates: earths, madder, indigo, saffron; nothing brighter than print on paper. */
export const pigment = {
  ink: "#2b231a",
  paper: "#fbf6ea",
  cream: "#f4e8cd",
  chalk: "#faf5e8",
  bone: "#e9dcc0",
  straw: "#e3c77f",
  gold: "#dfa93a",
  honey: "#d08a1f",
  amber: "#b9691b",
  orange: "#df7f2e",
  apricot: "#eda45a",
  peach: "#f0b98a",
  blush: "#d9604a",
  tomato: "#c8402c",
  red: "#b3282d",
  crimson: "#9b1c31",
  wine: "#6d1a2d",
  plum: "#5b3358",
  aubergine: "#47294a",
  grape: "#574069",
  rose: "#d98a92",
  pink: "#edc1bd",
  leaf: "#5f7f3f",
  moss: "#7d8f45",
  lime: "#b1b95a",
  sage: "#a3b087",
  forest: "#3f6140",
  celery: "#d5d9a0",
  olive: "#6f7236",
  brown: "#7b4f2c",
  bark: "#5d3c25",
  chestnut: "#7a3a20",
  tan: "#b98a55",
  sand: "#d6b684",
  stone: "#b9ad99",
  steel: "#a9adab",
  glass: "#dfe8e2",
  sky: "#c9d8da",
  indigo: "#4a5f78",
  coal: "#33302e",
} as const;

/** A colour of the plates, written as #rrggbb. */
export type Colour = string;

function channels(colour: Colour): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Two colours stirred together; `share` of the second, 0–1. */
export function mix(first: Colour, second: Colour, share: number): Colour {
  const [a, b] = [channels(first), channels(second)];
  const blend = a.map((value, index) => Math.round(value + ((b[index] ?? 0) - value) * share));
  return `#${blend.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** The colour in its own shadow. */
export function shaded(colour: Colour): Colour {
  return mix(colour, "#3b1d12", 0.3);
}

/** The colour where the light falls. */
export function lit(colour: Colour): Colour {
  return mix(colour, "#fff4da", 0.42);
}
