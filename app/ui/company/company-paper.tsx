import type { ReactNode } from "react";
import type { ExpiryStage } from "#app/domain/companies/expiry.ts";
import type { CompanyPaperState } from "#app/domain/companies/papers.ts";
import { useWords } from "#app/i18n/context.tsx";
import { filePath } from "#app/paths.ts";
import type { CompanyPaperView } from "#app/queries/company-papers.server.ts";
import type { Tone } from "#app/ui/kit/status-word.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";

const tones: Record<CompanyPaperState, Tone> = { uploaded: "waiting", accepted: "good", rejected: "bad" };
const untilWords = {
  soon: "profile.paperSoon",
  last_day: "profile.paperToday",
  over: "profile.paperOver",
} as const satisfies Record<ExpiryStage, string>;

type Props = { readonly paper: CompanyPaperView; readonly children?: ReactNode };

/** One paper: what it is, from whom, until when, its files, what came of it, and what can be done with it. */
export function CompanyPaper({ paper, children }: Props) {
  const { t, f } = useWords();
  const facts = [
    paper.number === "" ? "" : t("profile.paperNo", { number: paper.number }),
    paper.issuer,
    paper.issuedOn === null ? "" : t("profile.paperIssued", { date: f.date(paper.issuedOn) }),
    paper.validUntil === null
      ? ""
      : t(paper.expiry === null ? "profile.paperUntil" : untilWords[paper.expiry], {
          date: f.date(paper.validUntil),
        }),
  ].filter((fact) => fact !== "");
  return (
    <li data-paper={paper.kind} data-state={paper.state}>
      <span>{t(`profile.kind_${paper.kind}`)}</span>
      <StatusWord tone={tones[paper.state]}>{t(`profile.paperState_${paper.state}`)}</StatusWord>
      <span className="row-note">
        {paper.files.map((file) => (
          <span key={file.id}>
            <a href={filePath(file.id)}>{file.name}</a> (
            {t("company.megabytes", { size: f.number(Math.max(0.1, file.size / 1_000_000), { max: 1 }) })}){" "}
          </span>
        ))}
      </span>
      {facts.length === 0 ? null : <span className="row-note">{facts.join(" · ")}</span>}
      {paper.reason === "" ? null : <span className="row-note">{paper.reason}</span>}
      {children}
    </li>
  );
}
