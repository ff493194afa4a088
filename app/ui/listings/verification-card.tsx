import { useWords } from "#app/i18n/context.tsx";
import type { PublicCheck } from "#app/queries/public-checks.server.ts";
import { Icon } from "#app/ui/kit/icon.tsx";

/** What the Trade House has checked of a company, item by item with its dates; never a bare badge. */
export function VerificationCard({ checks }: { readonly checks: readonly PublicCheck[] }) {
  const { t, f } = useWords();
  return (
    <ul className="check-list">
      {checks.map((check) => {
        const holds = check.standing === "valid" || check.standing === "expiring";
        return (
          <li key={check.kind} data-standing={check.standing}>
            <Icon name={holds ? "circle-check" : "clock"} size={18} />
            <div>
              <p>{t(`company.check_${check.kind}`)}</p>
              <p className="check-dates">
                {t("company.checkedOn", { date: f.shortDate(check.checkedOn) })}
                {check.validUntil === null ? null : (
                  <>
                    {" · "}
                    {t(holds ? "company.validUntil" : "company.expired", {
                      date: f.shortDate(check.validUntil),
                    })}
                  </>
                )}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
