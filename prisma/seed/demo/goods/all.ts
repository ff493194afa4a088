import { drinks } from "./drinks.ts";
import { fieldVegetables } from "./field-vegetables.ts";
import type { Goods } from "./goods.ts";
import { greenhouseVegetables } from "./greenhouse-vegetables.ts";
import { nutsAndDriedFruit } from "./nuts-and-dried-fruit.ts";
import { autumnFruit } from "./pome-and-autumn-fruit.ts";
import { preserves } from "./preserves.ts";
import { pulsesTeaAndSpices } from "./pulses-tea-and-spices.ts";
import { southernFruit } from "./southern-fruit.ts";
import { summerFruit } from "./summer-fruit.ts";

/** Everything the demo's producers sell. */
export const allGoods: readonly Goods[] = [
  ...autumnFruit,
  ...summerFruit,
  ...southernFruit,
  ...greenhouseVegetables,
  ...fieldVegetables,
  ...nutsAndDriedFruit,
  ...pulsesTeaAndSpices,
  ...preserves,
  ...drinks,
];
