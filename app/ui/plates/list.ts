import type { Motif } from "./arrange.ts";
import { drawLemon, drawMandarin, drawMelon, drawOrange, drawWatermelon } from "./citrus-and-melons.ts";
import { drawDriedApricot, drawDriedPersimmon, drawPrune, drawRaisin } from "./dried-fruit.ts";
import { drawCotton, drawSheepskin, drawWool } from "./fibre.ts";
import { drawCarpFresh } from "./fish.ts";
import { drawCaviar, drawFishCanned } from "./fish-in-tins.ts";
import { drawTableGrape } from "./grapes.ts";
import { drawHazelnutInShell, drawHazelnutKernel, drawWalnut } from "./hazelnuts-and-walnuts.ts";
import { drawCabbage, drawCauliflower, drawHerbs } from "./heads-and-herbs.ts";
import { drawButter, drawCheeseBrined, drawHoney } from "./honey-and-dairy.ts";
import {
  drawGrapeJuice,
  drawPomegranateConcentrate,
  drawPomegranateJuice,
  drawWater,
} from "./juices-and-water.ts";
import { drawCourgette, drawCucumber, drawEggplant } from "./long-vegetables.ts";
import { drawLamb, drawPoultry } from "./meat.ts";
import { drawOliveOil, drawTableOlives } from "./olives.ts";
import { drawAlmond, drawChestnut, drawPistachio } from "./other-nuts.ts";
import { drawCannedVegetables, drawPickledCucumber, drawTomatoPaste } from "./pickles.ts";
import { drawApple, drawPear, drawPersimmon, drawQuince } from "./pome-fruit.ts";
import { drawPomegranate } from "./pomegranates.ts";
import { drawBean, drawChickpea, drawLentil, drawRice } from "./pulses-and-grain.ts";
import { drawGarlic, drawOnion, drawPotatoEarly, drawPotatoWare } from "./roots-and-bulbs.ts";
import { drawSweetPepper, drawTomato } from "./round-vegetables.ts";
import { drawFeijoa, drawFig, drawKiwi, drawStrawberry } from "./soft-fruit.ts";
import {
  drawApricot,
  drawNectarine,
  drawPeach,
  drawPlum,
  drawSourCherry,
  drawSweetCherry,
} from "./stone-fruit.ts";
import { drawCompote, drawJam, drawNarsharab } from "./sweet-preserves.ts";
import { drawBayLeaf, drawSaffron, drawTeaBlack, drawTeaGreen } from "./tea-and-spices.ts";
import { drawRoses, drawTobacco } from "./tobacco-and-roses.ts";
import { drawBrandy, drawWineSparkling, drawWineStill } from "./wines-and-spirits.ts";

/** Who draws which commodity. */
export const motifs: Readonly<Record<string, Motif>> = {
  pomegranate: drawPomegranate,
  persimmon: drawPersimmon,
  apple: drawApple,
  pear: drawPear,
  quince: drawQuince,
  apricot: drawApricot,
  "sweet-cherry": drawSweetCherry,
  "sour-cherry": drawSourCherry,
  peach: drawPeach,
  nectarine: drawNectarine,
  plum: drawPlum,
  "table-grape": drawTableGrape,
  fig: drawFig,
  lemon: drawLemon,
  mandarin: drawMandarin,
  orange: drawOrange,
  feijoa: drawFeijoa,
  kiwi: drawKiwi,
  strawberry: drawStrawberry,
  watermelon: drawWatermelon,
  melon: drawMelon,
  tomato: drawTomato,
  cucumber: drawCucumber,
  "sweet-pepper": drawSweetPepper,
  eggplant: drawEggplant,
  courgette: drawCourgette,
  "potato-early": drawPotatoEarly,
  "potato-ware": drawPotatoWare,
  onion: drawOnion,
  garlic: drawGarlic,
  cabbage: drawCabbage,
  cauliflower: drawCauliflower,
  herbs: drawHerbs,
  "hazelnut-inshell": drawHazelnutInShell,
  "hazelnut-kernel": drawHazelnutKernel,
  walnut: drawWalnut,
  almond: drawAlmond,
  chestnut: drawChestnut,
  pistachio: drawPistachio,
  "dried-persimmon": drawDriedPersimmon,
  "dried-apricot": drawDriedApricot,
  prune: drawPrune,
  raisin: drawRaisin,
  chickpea: drawChickpea,
  lentil: drawLentil,
  bean: drawBean,
  rice: drawRice,
  "tea-black": drawTeaBlack,
  "tea-green": drawTeaGreen,
  saffron: drawSaffron,
  "bay-leaf": drawBayLeaf,
  honey: drawHoney,
  "cheese-brined": drawCheeseBrined,
  butter: drawButter,
  lamb: drawLamb,
  poultry: drawPoultry,
  "carp-fresh": drawCarpFresh,
  caviar: drawCaviar,
  "fish-canned": drawFishCanned,
  wool: drawWool,
  sheepskin: drawSheepskin,
  "pom-juice": drawPomegranateJuice,
  "pom-concentrate": drawPomegranateConcentrate,
  "grape-juice": drawGrapeJuice,
  narsharab: drawNarsharab,
  jam: drawJam,
  compote: drawCompote,
  "pickled-cuc": drawPickledCucumber,
  "canned-veg": drawCannedVegetables,
  "tomato-paste": drawTomatoPaste,
  "table-olives": drawTableOlives,
  "olive-oil": drawOliveOil,
  water: drawWater,
  "wine-still": drawWineStill,
  "wine-spark": drawWineSparkling,
  brandy: drawBrandy,
  cotton: drawCotton,
  tobacco: drawTobacco,
  roses: drawRoses,
};
