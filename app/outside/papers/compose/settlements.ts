/** What comes after the goods: credit notes, claims and the producer's money. */
import type { ClaimActFacts, CreditFacts, MadeFacts, PayoutFacts } from "#app/domain/papers/made/facts.ts";
import type { Pair } from "../blocks.ts";
import { writeHeading, writePairs, writePlain, writeSides, writeSignatures, writeTitle } from "../blocks.ts";
import type { Both } from "../both.ts";
import { both, same } from "../both.ts";
import { dateText, ibanText, kgText, moneyText, percentText } from "../figures.ts";
import type { Sheet } from "../page.ts";
import { writeTable } from "../table.ts";
import { amounts } from "../words/amounts.ts";
import { claimReasons, outcomes } from "../words/claims.ts";
import { paperNames, words } from "../words/names.ts";
import { goodsCell, identity, sides } from "./parts.ts";

/** What the seller takes off the price, and why. */
export function composeCreditNote(sheet: Sheet, facts: MadeFacts<CreditFacts>): void {
  const { amount, currency, cause, claimNumber, comment, invoice, left, contract } = facts;
  writeTitle(sheet, paperNames.credit_note, facts.paper.number);
  writePairs(sheet, [
    ...identity(facts),
    ...(invoice === null
      ? []
      : [{ name: paperNames.commercial_invoice, value: `${invoice.number}, ${dateText(invoice.issuedOn)}` }]),
    ...sides(facts),
  ]);
  const ground =
    cause === "packed"
      ? both(
          `Упаковано меньше, чем согласовано${contract === null ? "" : ` договором ${contract.number}`}; цена за килограмм не меняется.`,
          `Razılaşdırılmış miqdardan az qablaşdırılıb${contract === null ? "" : ` (müqavilə ${contract.number})`}; bir kiloqramın qiyməti dəyişmir.`,
        )
      : both(
          `Урегулирована претензия № ${claimNumber ?? ""} по заказу ${facts.order.number}.`,
          `${facts.order.number} nömrəli sifariş üzrə ${claimNumber ?? ""} nömrəli iddia həll edilib.`,
        );
  writeHeading(sheet, both("Основание", "Əsas"));
  writeSides(sheet, [ground], { size: 9 });
  if (comment !== "") writePlain(sheet, same(comment), { size: 9 });
  writeSums(sheet, currency, [
    [
      cause === "packed"
        ? both("Сумма по договору", "Müqavilə üzrə məbləğ")
        : both("Стоимость товара", "Malın dəyəri"),
      facts.total,
    ],
    [both("Кредит по этой ноте", "Bu nota üzrə kredit"), amount],
    [both("Остаётся с учётом всех нот", "Bütün notalar nəzərə alınmaqla qalır"), left],
  ]);
  writePlain(sheet, amounts(amount, currency), { size: 9 });
  writeSignatures(sheet, [{ role: words.seller, name: facts.seller.legalName }]);
}

/** How a claim went and how it was settled. */
export function composeClaimAct(sheet: Sheet, facts: MadeFacts<ClaimActFacts>): void {
  const { claimed, lines, currency, amount, outcome, answeredOn } = facts;
  const reason = claimReasons[facts.reason] ?? same(facts.reason);
  const result = outcomes[outcome];
  writeTitle(sheet, paperNames.claim_act, facts.paper.number);
  writePairs(sheet, [
    ...identity(facts),
    { name: both("Претензия", "İddia"), value: `№ ${facts.claimNumber}, ${dateText(facts.openedOn)}` },
    { name: both("Причина", "Səbəb"), value: reason.ru, second: reason.az === reason.ru ? "" : reason.az },
    ...sides(facts),
  ]);
  const claimedLines = claimed.flatMap(({ position, grams }) => {
    const line = lines.find((each) => each.position === position);
    return line === undefined ? [] : [{ line, grams }];
  });
  if (claimedLines.length > 0) {
    writeTable(sheet, {
      columns: [
        { title: words.number, width: 5, align: "right" },
        { title: words.goods, width: 40 },
        { title: both("Поставлено, кг", "Çatdırılıb, kq"), width: 18, align: "right" },
        { title: both("По претензии, кг", "İddia üzrə, kq"), width: 18, align: "right" },
      ],
      rows: claimedLines.map(({ line, grams }) => [
        [String(line.position)],
        goodsCell(line),
        [kgText(line.grams)],
        [kgText(grams)],
      ]),
    });
  }
  writeSaid(sheet, both("Заявление", "Bildiriş"), facts.comment);
  writePlain(
    sheet,
    both(`Приложено фотографий: ${facts.photos}`, `Əlavə edilmiş fotoşəkillər: ${facts.photos}`),
    { size: 8 },
  );
  writeSaid(
    sheet,
    answeredOn === null
      ? both("Продавец не ответил в срок", "Satıcı vaxtında cavab verməyib")
      : both(`Ответ Продавца, ${dateText(answeredOn)}`, `Satıcının cavabı, ${dateText(answeredOn)}`),
    facts.answer,
  );
  writeSaid(
    sheet,
    both(
      `Решение Торгового дома, ${dateText(facts.settledOn)}`,
      `Ticarət Evinin qərarı, ${dateText(facts.settledOn)}`,
    ),
    facts.ruling,
  );
  writeSides(sheet, [result], { face: "bold", size: 9 });
  if (BigInt(amount) > 0n) {
    writeSums(sheet, currency, [[both("Сумма кредита", "Kredit məbləği"), amount]]);
    writePlain(sheet, amounts(amount, currency), { size: 9 });
  }
  writeSignatures(sheet, [
    { role: words.seller, name: facts.seller.legalName },
    { role: words.buyer, name: facts.buyer.legalName },
  ]);
}

/** What the producer was paid, and what was kept of it. */
export function composePayout(sheet: Sheet, facts: MadeFacts<PayoutFacts>): void {
  const { currency, goods, credited, commission, commissionBp, amount, seller, method } = facts;
  const rate = percentText(commissionBp);
  writeTitle(sheet, paperNames.payout_statement, facts.paper.number);
  const paid: readonly Pair[] = [
    { name: both("Выплачено", "Ödənilib"), value: dateText(facts.paidOn) },
    {
      name: both("Способ", "Üsul"),
      value: method === "bank" ? "банковский перевод / bank köçürməsi" : "перевод Stripe / Stripe köçürməsi",
    },
    { name: both("Номер операции", "Əməliyyatın nömrəsi"), value: facts.reference },
    ...(method === "bank" && seller.iban !== "" ? [{ name: words.iban, value: ibanText(seller.iban) }] : []),
  ];
  writePairs(sheet, [...identity(facts), ...sides(facts), ...paid]);
  writeSums(sheet, currency, [
    [both("Стоимость товара по инвойсу", "İnvoys üzrə malın dəyəri"), goods],
    [both("Кредит-ноты", "Kredit-notalar"), `-${credited}`],
    [both(`Комиссия Торгового дома, ${rate} %`, `Ticarət Evinin komissiyası, ${rate} %`), `-${commission}`],
    [both("К выплате Продавцу", "Satıcıya ödənilən məbləğ"), amount],
  ]);
  writePlain(sheet, amounts(amount, currency), { size: 9 });
}

function writeSaid(sheet: Sheet, title: Both, text: string): void {
  writeHeading(sheet, title, 24);
  writePlain(sheet, same(text === "" ? "—" : text), { size: 9 });
}

/** A short column of sums; the last is what it comes to. */
function writeSums(sheet: Sheet, currency: string, sums: readonly (readonly [Both, string])[]): void {
  const last = sums.at(-1);
  writeTable(sheet, {
    columns: [
      { title: both("Показатель", "Göstərici"), width: 60 },
      { title: both(`Сумма, ${currency}`, `Məbləğ, ${currency}`), width: 20, align: "right" },
    ],
    rows: sums.slice(0, -1).map(([name, amount]) => [[name.ru, name.az], [signed(amount, currency)]]),
    totals: last === undefined ? [] : [{ name: last[0], cells: [[signed(last[1], currency)]] }],
  });
}

/** A minus that is one, and none before nothing. */
const signed = (amount: string, currency: string): string => {
  const value = amount.replace(/^-/, "");
  const minus = amount.startsWith("-") && BigInt(value) > 0n ? "−" : "";
  return minus + moneyText(value, currency);
};
