import { isLang } from "#app/domain/language.ts";
import type { FieldChange } from "#app/domain/moderation/diff.ts";
import { diffRevisions } from "#app/domain/moderation/diff.ts";
import { diffCertificates, diffTiers } from "#app/domain/moderation/diff-parts.ts";
import type { Words } from "#app/i18n/context.tsx";
import { useWords } from "#app/i18n/context.tsx";
import { languageNames } from "#app/i18n/language-names.ts";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Diff } from "#app/ui/kit/diff.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { fieldLabel } from "../own-listings/field-label.ts";
import { CertificateChanges } from "./certificate-changes.tsx";
import { flatRevision } from "./flat-revision.ts";
import { TierChanges } from "./tier-changes.tsx";

type Props = { readonly base: ShownRevision | null; readonly revision: ShownRevision };

/** What is new, field by field and word by word; what stayed can be opened. Without a base everything is read whole. */
export function RevisionDiff({ base, revision }: Props) {
  const words = useWords();
  const { t } = words;
  const fields = diffRevisions(base && flatRevision(base, words), flatRevision(revision, words));
  const tiers = diffTiers(base?.tiers ?? [], revision.tiers);
  const certificates = diffCertificates(base?.certificates ?? [], revision.certificates);
  // Once on sale, prices change beside the revision: those of an edit hold only with a new currency.
  const sold = base?.state === "approved" || base?.state === "superseded";
  const currencies = { before: base?.currency ?? revision.currency, after: revision.currency };
  const parts = [
    ...fields.map((change) => ({
      changed: base === null || change.kind !== "same",
      field: change.field,
      term: labelOf(change.field, words, revision.measures),
      details: base === null ? <Plain text={change.after} /> : <Changed change={change} />,
    })),
    {
      changed:
        base === null ||
        currencies.before !== currencies.after ||
        (!sold && tiers.some(({ kind }) => kind !== "same")),
      field: "tiers",
      term: t("listings.tiers"),
      details: <TierChanges changes={tiers} currencies={currencies} whole={base === null} />,
    },
    ...(certificates.length === 0
      ? []
      : [
          {
            changed: base === null || certificates.some(({ kind }) => kind !== "same"),
            field: "certificates",
            term: t("listings.certificatesTitle"),
            details: <CertificateChanges changes={certificates} whole={base === null} />,
          },
        ]),
  ];
  const changed = parts.filter((part) => part.changed);
  const same = parts.filter((part) => !part.changed);
  return (
    <div className="stack" data-changed={changed.map(({ field }) => field).join(" ")}>
      {changed.length === 0 ? <p>{t("moderation.nothingChanged")}</p> : <DescriptionList items={changed} />}
      {same.length === 0 ? null : (
        <Disclosure summary={t("moderation.unchanged", { count: same.length })}>
          <DescriptionList items={same} />
        </Disclosure>
      )}
    </div>
  );
}

function labelOf(field: string, { lang, t }: Words, measures: ShownRevision["measures"]): string {
  const [name = "", part = ""] = field.split(".");
  if (name === "specification") {
    if (part === "customsCode") return t("review.specCustomsCode");
    if (part === "kgPerLitre") return t("review.specKgPerLitre");
    return `${t("review.specification")}: ${measures.find(({ slug }) => slug === part)?.names[lang] ?? part}`;
  }
  // Laid flat, a window is one line.
  const plain = t(name === "availableFrom" ? "listings.availability" : fieldLabel(name));
  return isLang(part) ? `${plain} (${languageNames[part]})` : plain;
}

function Plain({ text }: { readonly text: string }) {
  return <span className="whitespace-pre-line">{text}</span>;
}

function Changed({ change }: { readonly change: FieldChange }) {
  const { t } = useWords();
  if (change.kind === "same") return <Plain text={change.after} />;
  const parts =
    change.kind === "changed"
      ? change.words
      : [
          ...(change.before === "" ? [] : [{ kind: "removed" as const, text: change.before }]),
          ...(change.after === "" ? [] : [{ kind: "added" as const, text: change.after }]),
        ];
  return <Diff parts={parts} addedLabel={t("moderation.added")} removedLabel={t("moderation.removed")} />;
}
