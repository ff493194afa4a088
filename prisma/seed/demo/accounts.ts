import type { Lang } from "#app/domain/language.ts";

/** The password of every demo account. */
export const demoPassword = "trade-house-demo";

/** Connected accounts at the stand-in that may be paid by card transfer. */
export const demoPayees = ["acct_demoGoychayNar", "acct_demoShamkirAqro"];

/** A person of the Trade House. */
export type DemoStaff = {
  readonly email: string;
  readonly name: string;
  readonly lang: Lang;
  readonly role: "moderator" | "finance" | "director";
};

export const demoStaff: readonly DemoStaff[] = [
  { email: "moderator@demo.test", name: "Лейла Алиева", lang: "ru", role: "moderator" },
  { email: "finance@demo.test", name: "Андрэй Навіцкі", lang: "be", role: "finance" },
  { email: "director@demo.test", name: "Rauf Həsənov", lang: "az", role: "director" },
];

/** The accounts that are printed at the start, in the words of the terminal. */
export const demoAccounts = [
  { email: "producer@demo.test", who: "owner of Göyçay Nar, a verified producer" },
  { email: "producer2@demo.test", who: "owner of Şəmkir Aqro, a verified producer" },
  { email: "newproducer@demo.test", who: "owner of a producer that is not yet verified" },
  { email: "buyer@demo.test", who: "owner of Минск Фрут Импорт, a verified buyer" },
  {
    email: "buyer.assistant@demo.test",
    who: "manager of the same buyer, whose purchases the owner approves",
  },
  { email: "buyer2@demo.test", who: "owner of Гродна Свежы Рынак, a verified buyer" },
  { email: "moderator@demo.test", who: "staff: companies, listings, papers" },
  { email: "finance@demo.test", who: "staff: payments, refunds, payouts" },
  { email: "director@demo.test", who: "staff: everything" },
] as const;
