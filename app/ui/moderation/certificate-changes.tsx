import { diffWords } from "#app/domain/moderation/diff.ts";
import type { CertificateChange, ShownCertificate } from "#app/domain/moderation/diff-parts.ts";
import { useWords } from "#app/i18n/context.tsx";
import { filePath } from "#app/paths.ts";
import { Diff } from "#app/ui/kit/diff.tsx";

type Props = {
  readonly changes: readonly CertificateChange[];
  readonly whole: boolean;
};

/** Certificates, each with what changed in it; files open in the reader's browser. */
export function CertificateChanges({ changes, whole }: Props) {
  const { t, f } = useWords();
  const text = (one: ShownCertificate | null) =>
    one === null
      ? ""
      : [
          t(`words.certificate_${one.kind}`),
          one.number,
          one.issuer,
          one.issuedOn === null ? "" : f.date(one.issuedOn),
          one.validUntil === null ? "" : t("review.validUntil", { date: f.date(one.validUntil) }),
        ]
          .filter((part) => part !== "")
          .join(" · ");
  return (
    <ul className="stack-tight">
      {changes.map(({ before, after, kind }, index) => {
        const old = text(before);
        const fresh = text(after);
        const file = after?.fileId ?? before?.fileId ?? null;
        const replaced = before !== null && after !== null && before.fileId !== after.fileId;
        return (
          <li key={`${String(index)} ${old} ${fresh}`} data-change={kind}>
            {whole || kind === "same" ? (
              fresh
            ) : (
              <Diff
                parts={diffWords(old, fresh)}
                addedLabel={t("moderation.added")}
                removedLabel={t("moderation.removed")}
              />
            )}
            {file === null ? null : (
              <>
                {" · "}
                <a href={filePath(file)}>{after?.fileName || before?.fileName || t("review.file")}</a>
                {replaced ? ` (${t("review.fileReplaced")})` : null}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
