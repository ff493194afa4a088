import { guidedPaper, guideSources } from "#app/domain/papers/guide.ts";
import { useWords } from "#app/i18n/context.tsx";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";

/** Which authority issues a paper, what to bring and how long it takes, with where that was read. */
export function WhereToGet({ kind }: { readonly kind: string }) {
  const { t, f } = useWords();
  const paper = guidedPaper(kind);
  if (paper === undefined) return null;
  const { source, asOf } = guideSources[paper];
  return (
    <Disclosure summary={t("paperGuide.title")}>
      <DescriptionList
        items={[
          { term: t("paperGuide.body"), details: t(`paperGuide.body_${paper}`) },
          { term: t("paperGuide.bring"), details: t(`paperGuide.bring_${paper}`) },
          { term: t("paperGuide.time"), details: t(`paperGuide.time_${paper}`) },
        ]}
      />
      <p className="row-note">{t("paperGuide.source", { source, date: f.date(asOf) })}</p>
    </Disclosure>
  );
}
