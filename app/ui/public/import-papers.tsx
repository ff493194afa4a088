import { gates } from "#app/domain/papers/pack.ts";
import { useWords } from "#app/i18n/context.tsx";
import type { ListingPage } from "#app/queries/listing-page.server.ts";

/** The papers an order of these goods needs, by what cannot go on without them, and who brings each. */
export function ImportPapers({ papers }: Pick<ListingPage, "papers">) {
  const { t } = useWords();
  const groups = [...gates, null].map((gate) => ({
    gate,
    own: papers.filter((paper) => paper.gate === gate),
  }));
  return (
    <dl className="papers-by-gate">
      {groups.map(({ gate, own }) =>
        own.length === 0 ? null : (
          <div key={gate ?? "none"}>
            <dt>{t(`words.gate_${gate ?? "none"}`)}</dt>
            {own.map(({ kind, owner }) => (
              <dd key={kind} data-paper={kind} data-gate={gate ?? undefined}>
                <span>{t(`words.paper_${kind}`)}</span>
                <span className="text-muted">{t(`words.owner_${owner}`)}</span>
              </dd>
            ))}
          </div>
        ),
      )}
    </dl>
  );
}
