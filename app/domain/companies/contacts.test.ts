import { expect, test } from "vitest";
import { companyStates } from "../actor.ts";
import { maySeeContacts, orderShowsContacts } from "./contacts.ts";

const member = (kind: "buyer" | "producer", state: (typeof companyStates)[number]) => ({
  companyId: "c",
  companyName: "C",
  role: "viewer" as const,
  kind,
  state,
});

test("contact details are for verified companies of the other side, whatever the state of either", () => {
  for (const mine of companyStates) {
    for (const theirs of companyStates) {
      const may = maySeeContacts([member("buyer", mine)], { kind: "producer", state: theirs });
      expect(may, `${mine} looks at ${theirs}`).toBe(mine === "verified" && theirs === "verified");
    }
  }
  expect(maySeeContacts([member("producer", "verified")], { kind: "producer", state: "verified" })).toBe(
    false,
  );
  expect(maySeeContacts([], { kind: "producer", state: "verified" })).toBe(false);
});

test("on an order they stay while a suspension lasts", () => {
  expect(orderShowsContacts("verified", "suspended")).toBe(true);
  expect(orderShowsContacts("draft", "verified")).toBe(false);
});
