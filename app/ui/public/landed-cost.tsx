import type { Rung, RungId } from "#app/domain/landed-cost.ts";
import type { Minor } from "#app/domain/money.ts";
import { minor, pricePerKg, toDecimal } from "#app/domain/money.ts";
import type { Grams } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { ListingPage } from "#app/queries/listing-page.server.ts";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { Money } from "#app/ui/kit/figures.tsx";
import { Ladder } from "#app/ui/kit/ladder.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { CostForm } from "./cost-form.tsx";
import { useDutyWords } from "./duty-words.ts";

/** Rungs that say nothing a buyer needs when they cost nothing. */
const quietAtZero: ReadonlySet<RungId> = new Set(["excise", "commission", "declaration"]);

type LandedCostProps = Pick<
  ListingPage,
  "cost" | "quantity" | "st1" | "belowMinimum" | "freightAssumed" | "slug"
> & {
  /** What was typed for carriage and is no number. */
  readonly badNumbers: readonly string[];
};

/** The ladder from the seller's price to Minsk, what ST-1 saves, and the form that changes the assumptions. */
export function LandedCost(props: LandedCostProps) {
  const { t, f } = useWords();
  const { cost, quantity, st1 } = props;
  const rungs = cost.rungs.filter(
    ({ rung, amount }) =>
      rung !== "saved-with-st1" && !(quietAtZero.has(rung) && amount === 0n && rung !== "excise"),
  );
  const saved = cost.rungs.find(({ rung }) => rung === "saved-with-st1");
  const isOpen = cost.rungs.some(
    ({ rung, atLeast, amount }) => rung === "total" && (atLeast || amount === null),
  );
  return (
    <Section
      id="cost"
      title={t("catalogue.costTitle")}
      lead={t("catalogue.costLead", {
        count: cost.trucks,
        tonnes: f.tonnes(quantity),
        date: f.date(cost.declarationOn),
      })}
    >
      {saved?.amount ? (
        <Saving amount={saved.amount} quantity={quantity} st1={st1} atLeast={saved.atLeast} />
      ) : null}
      {props.belowMinimum ? (
        <Notice kind="warning">
          <p>{t("catalogue.costBelow", { quantity: f.tonnes(quantity) })}</p>
        </Notice>
      ) : null}
      {props.badNumbers.map((text) => (
        <Notice kind="warning" key={text}>
          <p>{t("catalogue.costBadNumber", { text })}</p>
        </Notice>
      ))}
      <Ladder
        caption={t("catalogue.costCaption")}
        captionHidden
        rungHeading={t("catalogue.costRung")}
        amountHeadings={[t("catalogue.costAmount")]}
        rungs={rungs.map((rung) => ({
          key: rung.rung,
          label: <RungLabel rung={rung} vat={cost.vatBasisPoints} />,
          rule: <RungRule rung={rung} {...props} />,
          amounts: [<RungAmount key="byn" rung={rung} quantity={quantity} />],
          tone: rung.rung === "total" || rung.rung === "total-per-kg" ? "total" : "plain",
        }))}
      />
      {isOpen ? <p className="ladder-note">{t("catalogue.costUnknownNote")}</p> : null}
      <Disclosure summary={t("catalogue.costAssumptions")}>
        <CostForm {...props} />
      </Disclosure>
    </Section>
  );
}

function perKg(amount: Minor, quantity: Grams): Minor {
  // 1/10000 of a rouble to kopecks, for reading only.
  return minor((pricePerKg(amount, quantity) + 50n) / 100n);
}

type SavingProps = {
  readonly amount: Minor;
  readonly quantity: Grams;
  readonly st1: boolean;
  readonly atLeast: boolean;
};

function Saving({ amount, quantity, st1, atLeast }: SavingProps) {
  const { t, f } = useWords();
  const text = f.money(amount, "").trim();
  const shown = atLeast ? t("catalogue.costAtLeast", { amount: text }) : text;
  return (
    <div className={st1 ? "saving" : "saving saving-lost"} data-rung="saved-with-st1">
      <data value={toDecimal(amount)} data-currency="BYN">
        {st1 ? t("catalogue.costSaved", { amount: shown }) : t("catalogue.costLost", { amount: shown })}
      </data>
      <span className="saving-per-kg">
        {t("catalogue.costSavedPerKg", { amount: f.money(perKg(amount, quantity), "").trim() })}
      </span>
    </div>
  );
}

function RungLabel({ rung, vat }: { readonly rung: Rung; readonly vat: number }) {
  const { t, f } = useWords();
  const name = t(`words.rung_${rung.rung}`);
  return rung.rung === "vat" ? `${name}, ${f.percent(vat)}` : name;
}

function RungRule({ rung, cost, freightAssumed }: { readonly rung: Rung } & LandedCostProps) {
  const { t, f } = useWords();
  const duties = useDutyWords();
  const yours = rung.rung === "freight" && freightAssumed !== null && !cost.freightIncluded;
  const parts = [t(`words.rule_${rung.rule}`)];
  if (rung.rung === "freight" && cost.freightPerTruck !== null) {
    parts.push(`${cost.trucks} × ${f.money(cost.freightPerTruck.amount, cost.freightPerTruck.currency)}`);
  }
  if (rung.rung === "duty") parts.push(duties(cost.tariff));
  if (yours) parts.push(t("catalogue.costYours"));
  return (
    <>
      {parts.filter((part) => part !== "").join(". ")}
      {rung.source === "" || rung.asOf === null || yours ? null : (
        <span className="ladder-source">
          {t("catalogue.costSource", { source: rung.source })}, {f.shortDate(rung.asOf)}.
        </span>
      )}
    </>
  );
}

function RungAmount({ rung, quantity }: { readonly rung: Rung; readonly quantity: Grams }) {
  const { t, f } = useWords();
  if (rung.amount === null) {
    return <span className="ladder-unknown">{t(`words.unknown_${rung.why ?? "rests-on-unknown"}`)}</span>;
  }
  const text = f.money(rung.amount, "").trim();
  const each = perKg(rung.amount, quantity);
  return (
    <>
      <Money
        value={toDecimal(rung.amount)}
        currency="BYN"
        text={rung.atLeast ? t("catalogue.costAtLeast", { amount: text }) : text}
      />
      {rung.rung === "total-per-kg" || each === 0n ? null : (
        <span className="ladder-per-kg">{t("catalogue.costPerKg", { price: f.money(each, "").trim() })}</span>
      )}
    </>
  );
}
