import { certificateKinds } from "#app/domain/listings/certificates.ts";
import { contactKinds } from "#app/domain/moderation/contact-details.ts";
import type { StoredFinding } from "#app/domain/moderation/stored-findings.ts";
import type { Words } from "#app/i18n/context.tsx";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { fieldLabel } from "../own-listings/field-label.ts";

/** What the house noticed by itself: each with its evidence, none of them a decision. */
export function FindingList({ findings }: { readonly findings: readonly StoredFinding[] }) {
  const words = useWords();
  const { t } = words;
  if (findings.length === 0) return <p className="text-muted">{t("moderation.noFindings")}</p>;
  return (
    <ul className="stack">
      {findings.map((finding, index) => (
        <li key={`${finding.kind} ${finding.field} ${String(index)}`} data-finding={finding.kind}>
          <p>
            <StatusWord tone="waiting" icon="warning">
              {t(`moderation.finding_${finding.kind}`)}
            </StatusWord>{" "}
            <span className="text-muted">· {t(fieldLabel(finding.field))}</span>
          </p>
          <p>
            <Evidence finding={finding} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Evidence({ finding }: { readonly finding: StoredFinding }) {
  const words = useWords();
  if (finding.kind === "near-duplicate") {
    const { lang, t } = words;
    return (
      <>
        {t("moderation.evidence_duplicate", { percent: number(finding, "alikePct") })}{" "}
        <a href={pathsIn(lang).listing(text(finding, "listing"))}>{text(finding, "title")}</a>
      </>
    );
  }
  return <>{evidenceText(finding, words)}</>;
}

function evidenceText(finding: StoredFinding, { t, f }: Words): string {
  switch (finding.kind) {
    case "contact-details": {
      const kind = contactKinds.find((one) => one === finding.evidence.kind);
      const quote = text(finding, "quote");
      return kind
        ? t("moderation.evidence_contact", { kind: t(`moderation.contact_${kind}`), quote })
        : quote;
    }
    case "price-outlier":
      return t("moderation.evidence_price", {
        price: f.price(whole(finding, "price"), "BYN"),
        median: f.price(whole(finding, "median"), "BYN"),
        samples: number(finding, "samples"),
        percent: number(finding, "deviationPct"),
      });
    case "missing-certificate": {
      const kind = certificateKinds.find((one) => one === finding.evidence.certificate) ?? "other";
      const why = text(finding, "why");
      const certificate = t(`words.certificate_${kind}`);
      if (why === "expired") return t("moderation.evidence_certificateExpired", { certificate });
      return why === "named-in-text"
        ? t("moderation.evidence_certificateNamed", { certificate })
        : t("moderation.evidence_certificateExpected", { certificate });
    }
    case "out-of-season":
      return t("moderation.evidence_season", {
        months: months(finding, "months", f),
        season: months(finding, "season", f),
      });
    case "implausible-quantity":
      return t("moderation.evidence_quantity", {
        quantity: f.tonnes(whole(finding, "quantity")),
        limit: f.tonnes(whole(finding, "limit")),
      });
    case "establishment-missing":
      return t("moderation.evidence_establishment");
    case "alcohol":
      return t("moderation.evidence_alcohol");
    case "near-duplicate":
      return text(finding, "title");
  }
}

function text({ evidence }: StoredFinding, name: string): string {
  const value = evidence[name];
  return typeof value === "string" ? value : "";
}

function number({ evidence }: StoredFinding, name: string): number {
  const value = evidence[name];
  return typeof value === "number" ? value : 0;
}

function whole(finding: StoredFinding, name: string): bigint {
  const value = text(finding, name);
  return /^-?\d+$/.test(value) ? BigInt(value) : 0n;
}

function months({ evidence }: StoredFinding, name: string, f: Words["f"]): string {
  const value = evidence[name];
  return Array.isArray(value) ? value.map((month: number) => f.shortMonth(month)).join(", ") : "";
}
