import { describe, expect, test } from "vitest";
import { priceE4 } from "#app/domain/money.ts";
import { plainDate } from "#app/domain/plain-date.ts";
import { kilograms } from "#app/domain/quantity.ts";
import { saveDraft } from "#app/usecases/listings/save-draft.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { aDraft, aProducer, callOf, must } from "#tests/support/listing-world.ts";
import { latestOf, step } from "#tests/support/one-step.ts";

const reference = () => freshDatabase({ data: "reference" });

describe("a step that contradicts itself", () => {
  const refusedAt = async (saving: ReturnType<typeof saveDraft>) => {
    const saved = await saving;
    if (saved.ok || saved.refusal.code !== "draft-contradicts") throw new Error("it was not refused");
    return saved.refusal.issues.map(({ field, code }) => `${field} ${code}`);
  };

  test("is refused at its fields, keeps nothing and asks for nothing that is still missing", async () => {
    await using world = await reference();
    const call = callOf(world.db, await aProducer(world.db));
    const id = must(await saveDraft(call, null, aDraft()));
    const dates = {
      ...{ harvestFrom: plainDate("2026-11-01"), harvestTo: plainDate("2026-10-01") },
      ...{ availableFrom: plainDate("2027-02-01"), availableTo: plainDate("2027-01-01") },
    };
    expect(await refusedAt(saveDraft(call, id, step("season", dates)))).toEqual([
      "harvestTo ends-before-it-begins",
      "availableTo ends-before-it-begins",
    ]);
    const tiers = [
      { from: null, price: priceE4(11_000n) },
      { from: null, price: priceE4(12_000n) },
    ];
    expect(await refusedAt(saveDraft(call, id, step("price", { tiers })))).toEqual([
      "tiers[1].pricePerKg not-falling",
    ]);
    expect(await latestOf(world.db, id)).toMatchObject({
      harvestTo: new Date("2026-11-20"),
      proposedTiers: [{ priceE4: "12000" }, { priceE4: "11000" }],
    });
    must(await saveDraft(call, id, step("season", { harvestFrom: plainDate("2026-10-05") })));
  });

  test("says of a window that it is over, but not to somebody who is still typing", async () => {
    await using world = await reference();
    const call = callOf(world.db, await aProducer(world.db));
    const id = must(await saveDraft(call, null, aDraft()));
    const over = step("season", {
      ...{ harvestFrom: null, harvestTo: null },
      ...{ availableFrom: plainDate("2026-01-01"), availableTo: plainDate("2026-02-01") },
    });
    expect(await refusedAt(saveDraft(call, id, over))).toEqual(["availableTo already-over"]);
    must(await saveDraft(call, id, { ...over, auto: true }));
  });

  test("of a whole form says everything at once", async () => {
    await using world = await reference();
    const call = callOf(world.db, await aProducer(world.db));
    const crossed = aDraft({
      ...{ harvestFrom: plainDate("2026-11-01"), harvestTo: plainDate("2026-10-01") },
      ...{ quantity: kilograms(500), minimumOrder: kilograms(1_000) },
    });
    expect(await refusedAt(saveDraft(call, null, crossed))).toEqual([
      "harvestTo ends-before-it-begins",
      "minimumOrderKg more-than-quantity",
    ]);
    expect(await world.db.listing.count()).toBe(0);
  });
});
