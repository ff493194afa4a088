import { isLang } from "#app/domain/language.ts";
import type { FieldChange } from "#app/domain/moderation/diff.ts";
import { diffRevisions } from "#app/domain/moderation/diff.ts";
import { useWords } from "#app/i18n/context.tsx";
import { languageNames } from "#app/i18n/language-names.ts";
import type { ShownRevision } from "#app/queries/revision.server.ts";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Diff } from "#app/ui/kit/diff.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { fieldLabel } from "../own-listings/field-label.ts";
import { flatRevision } from "./flat-revision.ts";

type Props = { readonly base: ShownRevision | null; readonly revision: ShownRevision };

/** What is new, field by field and word by word; what stayed can be opened. Without a base everything is read whole. */
export function RevisionDiff({ base, revision }: Props) {
  const words = useWords();
  const { t } = words;
  const changes = diffRevisions(base && flatRevision(base, words), flatRevision(revision, words));
  const label = (field: string) => {
    const [name = "", lang] = field.split(".");
    // Laid flat, a window is one line.
    const plain = t(name === "availableFrom" ? "listings.availability" : fieldLabel(name));
    return isLang(lang) ? `${plain} (${languageNames[lang]})` : plain;
  };
  const item = (change: FieldChange) => ({
    term: label(change.field),
    details: base === null ? <Plain text={change.after} /> : <Changed change={change} />,
  });
  const changed = base === null ? changes : changes.filter(({ kind }) => kind !== "same");
  const same = base === null ? [] : changes.filter(({ kind }) => kind === "same");
  return (
    <div className="stack">
      {changed.length === 0 ? (
        <p>{t("moderation.nothingChanged")}</p>
      ) : (
        <DescriptionList items={changed.map(item)} />
      )}
      {same.length === 0 ? null : (
        <Disclosure summary={t("moderation.unchanged", { count: same.length })}>
          <DescriptionList items={same.map(item)} />
        </Disclosure>
      )}
    </div>
  );
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
