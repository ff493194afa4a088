import { placeQuery } from "#app/domain/moderation/queue.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskCase } from "#app/queries/desk-case.server.ts";

/** What the revision is compared with, and the others that it may be: plain links, so that each has its address. */
export function CompareChoice({ review }: { readonly review: DeskCase }) {
  const { lang, t } = useWords();
  const { base, bases, missed } = review;
  if (bases.length === 0) return <p className="section-lead">{t("moderation.diffNew")}</p>;
  const to = (against: number) => ({
    href: `${pathsIn(lang).desk.case(review.id, { ...placeQuery(review.place), against })}#diff`,
  });
  const current = base?.number ?? 0;
  return (
    <div className="stack-tight">
      <p className="section-lead">
        {base === null
          ? t("review.readWhole")
          : missed === base.number
            ? t("review.sinceRead", { number: base.number })
            : t(`review.against_${base.kind}`, { number: base.number })}
      </p>
      <ul className="compare-choice" aria-label={t("review.compareWith")}>
        {[
          ...bases.map(({ number, kind }) => ({ number, text: t(`review.base_${kind}`, { number }) })),
          {
            number: 0,
            text: t("review.baseNone"),
          },
        ].map(({ number, text }) => (
          <li key={number}>
            <a {...to(number)} aria-current={number === current ? "true" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
