import { matchRoutes } from "@remix-run/react";
import { expect, test } from "vitest";
import { areaOf, areasOf, routesOf } from "#app/http/edge/answer-by-area.ts";
import { loadBuild } from "#tests/support/site.ts";

const { routes } = await loadBuild();

/** The table as the framework's matcher wants it. */
const tableOf = (some: typeof routes) => [
  {
    id: "root",
    path: "",
    children: Object.values(some)
      .filter(({ id }) => id !== "root")
      .map(({ id, path = "", index }) => (index ? { id, path, index: true as const } : { id, path })),
  },
];
const found = (some: typeof routes, address: string) =>
  matchRoutes(tableOf(some), address)?.map(({ route, params }) => [route.id, params]) ?? null;

test("an address means the same route among those of its area as among all", () => {
  const addresses = Object.values(routes).map(({ path = "" }) =>
    `/${path}`.replace(":lang", "ru").replace(/:\w+|\*/g, "one-2"),
  );
  const odd = [
    "/ru/buyer/nothing-there",
    "/ru/desk/",
    "/ru/catalogue",
    "/ru/listings/new",
    "/ru/producer//lots",
  ];
  for (const address of [...addresses, ...odd]) {
    const area = areaOf(address);
    const some = area === null || !areasOf(routes).has(area) ? routes : routesOf(routes, area);
    expect(found(some, address), address).toEqual(found(routes, address));
  }
});

test("an area has few routes, and other ways of writing its name go to all of them", () => {
  const all = Object.keys(routes).length;
  for (const area of areasOf(routes)) {
    expect(Object.keys(routesOf(routes, area)).length, area).toBeLessThan(all / 2);
  }
  for (const address of ["/ru/BUYER", "/ru/%62uyer", "/ru//buyer", "/buyer", "/api/v1/orders", "/"]) {
    expect(areasOf(routes).has(areaOf(address) ?? ""), address).toBe(false);
  }
  expect(areaOf("/be/buyer.data")).toBe("buyer");
});
