import { expect, test } from "vitest";
import { languages } from "#app/domain/language.ts";
import { orderStatuses } from "#app/domain/orders/states.ts";
import { paperKinds } from "#app/domain/papers/pack.ts";
import { sayMail } from "#app/i18n/say-mail.ts";

const order = {
  number: "TH-2026-000001",
  buyer: "Minsk Fruit LLC",
  producer: "Göyçay Nar MMC",
  reason: "Frost",
  deadline: "2026-11-25T09:00:00.000Z",
};
const others = [
  ["order-packed-less", { ...order, packedKg: "19400", creditAmount: "750.00", currency: "USD" }],
  ["truck-arrived", { ...order, plate: "77-AB-123" }],
  ["order-message", { ...order, partner: "Göyçay Nar MMC" }],
  ["claim-answered", order],
  ["claim-withdrawn", order],
  ["claim-settled", { ...order, outcome: "refund-part", creditAmount: "100.00", currency: "USD" }],
  ...["asked", "refused", "to-rule", "ruled-out", "lapsed"].map(
    (what) => [`cancellation-${what}`, order] as const,
  ),
] as const;

test.each(languages)("every mail about an order can be said in %s", (lang) => {
  const all = [...orderStatuses.map((status) => [`order-${status}`, order] as const), ...others];
  for (const [kind, data] of all) {
    const { subject, paragraphs } = sayMail(lang, kind, data);
    expect(subject).toContain(order.number);
    expect(paragraphs.join(" ")).not.toMatch(/[{}]|refund-part/);
  }
});

test.each(languages)("a paper is called by its name in mails in %s", (lang) => {
  for (const paper of paperKinds) {
    for (const what of ["uploaded", "accepted", "rejected", "waived"]) {
      const { subject } = sayMail(lang, `paper-${what}`, { ...order, paper });
      expect(subject).not.toMatch(new RegExp(`(^|\\W)${paper}($|\\W)`));
    }
  }
});
