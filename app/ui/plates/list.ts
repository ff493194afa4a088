import type { Motif } from "./arrange.ts";
import * as citrus from "./citrus-and-melons.ts";
import * as dried from "./dried-fruit.ts";
import * as fruiting from "./fruiting-vegetables.ts";
import * as dairy from "./honey-and-dairy.ts";
import * as nuts from "./nuts.ts";
import * as pome from "./pome-fruit.ts";
import * as pulses from "./pulses-and-grain.ts";
import * as heads from "./roots-and-heads.ts";
import * as soft from "./soft-fruit.ts";
import * as stone from "./stone-fruit.ts";
import * as tea from "./tea-and-spices.ts";

/** Who draws which commodity. */
export const motifs: Readonly<Record<string, Motif>> = {
  pomegranate: pome.drawPomegranate,
  persimmon: pome.drawPersimmon,
  apple: pome.drawApple,
  pear: pome.drawPear,
  quince: pome.drawQuince,
  apricot: stone.drawApricot,
  "sweet-cherry": stone.drawSweetCherry,
  "sour-cherry": stone.drawSourCherry,
  peach: stone.drawPeach,
  nectarine: stone.drawNectarine,
  plum: stone.drawPlum,
  "table-grape": soft.drawTableGrape,
  fig: soft.drawFig,
  lemon: citrus.drawLemon,
  mandarin: citrus.drawMandarin,
  orange: citrus.drawOrange,
  feijoa: soft.drawFeijoa,
  kiwi: soft.drawKiwi,
  strawberry: soft.drawStrawberry,
  watermelon: citrus.drawWatermelon,
  melon: citrus.drawMelon,
  tomato: fruiting.drawTomato,
  cucumber: fruiting.drawCucumber,
  "sweet-pepper": fruiting.drawSweetPepper,
  eggplant: fruiting.drawEggplant,
  courgette: fruiting.drawCourgette,
  "potato-early": heads.drawPotatoEarly,
  "potato-ware": heads.drawPotatoWare,
  onion: heads.drawOnion,
  garlic: heads.drawGarlic,
  cabbage: heads.drawCabbage,
  cauliflower: heads.drawCauliflower,
  herbs: heads.drawHerbs,
  "hazelnut-inshell": nuts.drawHazelnutInShell,
  "hazelnut-kernel": nuts.drawHazelnutKernel,
  walnut: nuts.drawWalnut,
  almond: nuts.drawAlmond,
  chestnut: nuts.drawChestnut,
  pistachio: nuts.drawPistachio,
  "dried-persimmon": dried.drawDriedPersimmon,
  "dried-apricot": dried.drawDriedApricot,
  prune: dried.drawPrune,
  raisin: dried.drawRaisin,
  chickpea: pulses.drawChickpea,
  lentil: pulses.drawLentil,
  bean: pulses.drawBean,
  rice: pulses.drawRice,
  "tea-black": tea.drawTeaBlack,
  "tea-green": tea.drawTeaGreen,
  saffron: tea.drawSaffron,
  "bay-leaf": tea.drawBayLeaf,
  honey: dairy.drawHoney,
  "cheese-brined": dairy.drawCheeseBrined,
  butter: dairy.drawButter,
};
