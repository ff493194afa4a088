import type { CheckStanding, CompanyCheckKind } from "#app/domain/company-checks.ts";
import { useWords } from "#app/i18n/context.tsx";
import { Icon } from "#app/ui/kit/icon.tsx";

type Props = {
  readonly items: readonly {
    readonly kind: CompanyCheckKind;
    readonly checkedOn: string;
    readonly validUntil: string | null;
    /** Who checked; left out where anybody may read. */
    readonly by?: string;
    /** What staff noted; for them and the company itself. */
    readonly note?: string;
    readonly standing: CheckStanding;
  }[];
};

/** What the Trade House has checked of a company, when, by whom and until when it holds: never a bare badge. */
export function VerificationCard({ items }: Props) {
  const { t, f } = useWords();
  if (items.length === 0) return <p className="text-muted">{t("company.verificationNone")}</p>;
  const untilWords = {
    valid: "company.validUntil",
    expiring: "company.expiresSoon",
    expired: "company.expired",
    missing: "company.expired",
  } as const satisfies Record<CheckStanding, string>;
  return (
    <ul className="check-list">
      {items.map((item) => (
        <li key={item.kind} data-check={item.kind} data-state={item.standing}>
          <Icon name={item.standing === "expired" ? "circle-x" : "circle-check"} />
          <div>
            <p>{t(`company.check_${item.kind}`)}</p>
            <p className="text-muted">
              {item.by
                ? t("company.checkedBy", { date: f.date(item.checkedOn), name: item.by })
                : t("company.checkedOn", { date: f.date(item.checkedOn) })}
              {item.validUntil === null
                ? null
                : ` · ${t(untilWords[item.standing], { date: f.date(item.validUntil) })}`}
            </p>
            {item.note ? <p className="text-muted">{item.note}</p> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
