import { afterAll, beforeAll, expect, test } from "vitest";
import type { Site } from "#tests/support/site.ts";
import { openSite } from "#tests/support/site.ts";
import type { AccessWorld, Role } from "./access-world.ts";
import { furnish, roles } from "./access-world.ts";

let site: Site;
let world: AccessWorld;
beforeAll(async () => {
  site = await openSite();
  world = await furnish(site.db);
});
afterAll(() => site?.[Symbol.asyncDispose]());

/** Stores bytes and puts a row over them. */
async function aFile(access: "public" | "company" | "order" | "staff"): Promise<string> {
  const stored = await site.house.outside.files.put(Buffer.from(`a file for ${access}`));
  const { id } = await site.db.file.create({
    data: {
      ...stored,
      contentType: "application/pdf",
      name: "paper.pdf",
      access,
      ownerCompanyId: world.seller.company.id,
      orderId: world.order.id,
    },
  });
  return id;
}

const staff: readonly Role[] = ["moderator", "finance", "director"];

test.each<[access: "public" | "company" | "order" | "staff", readers: readonly Role[]]>([
  ["public", roles],
  ["company", ["producer", ...staff]],
  ["order", ["producer", "buyer", ...staff]],
  ["staff", staff],
])("a file for %s is sent to them and to nobody else", async (access, readers) => {
  const id = await aFile(access);
  for (const role of roles) {
    const response = await (await site.fetchAs(world.people[role]))(`/files/${id}`);
    const text = await response.text();
    if (readers.includes(role)) {
      expect([response.status, text], role).toEqual([200, `a file for ${access}`]);
    } else {
      expect([response.status, text.includes("a file for")], role).toEqual([
        role === "guest" ? 303 : 404,
        false,
      ]);
    }
  }
});

test("an address that names no file is not there", async () => {
  const ask = await site.fetchAs(world.people.director);
  const answers = await Promise.all(
    ["/files/x", "/files/01a207e0-874a-775d-9dff-c1449ba69ce4"].map((path) => ask(path)),
  );
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
});
