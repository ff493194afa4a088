import { useWords } from "#app/i18n/context.tsx";
import { languageNames } from "#app/i18n/language-names.ts";
import { pathsIn } from "#app/paths.ts";
import type { DeskGoodsWords } from "#app/queries/desk-words.server.ts";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { NewWordForm, OldWordForm } from "./propose-word-forms.tsx";
import { WaitingWord } from "./waiting-word.tsx";
import { WordHistory } from "./word-change-list.tsx";

type Props = { readonly goods: DeskGoodsWords; readonly formToken: string };

/** The words one commodity is found by, in each language; what waits, and what became of earlier changes. */
export function GoodsWordsView({ goods, formToken }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const removal = useDeed("propose-word-removal");
  return (
    <>
      <Breadcrumbs
        label={t("listings.whereYouAre")}
        trail={[
          { label: t("common.desk"), href: paths.desk.home() },
          { label: t("vocabulary.reference"), href: paths.desk.reference() },
          { label: t("vocabulary.title"), href: paths.desk.words() },
          { label: goods.name },
        ]}
      />
      <PageHeading title={t("vocabulary.wordsOf", { goods: goods.name })} lead={t("vocabulary.goodsLead")} />
      {goods.waiting.length === 0 ? null : (
        <Section id="waiting" title={t("vocabulary.waiting")}>
          <div className="stack">
            {goods.waiting.map((change) => (
              <WaitingWord key={change.id} change={change} mayDecide={goods.mayWrite} />
            ))}
          </div>
        </Section>
      )}
      <Section id="words" title={t("vocabulary.standingWords")}>
        <div data-words={goods.slug}>
          <DescriptionList
            items={goods.languages.map(({ lang: of, name, words }) => ({
              term: languageNames[of],
              details: (
                <div lang={of} className="stack-tight">
                  <strong>{name}</strong>
                  <ul className="stack-tight">
                    {words
                      .filter((word) => !word.name)
                      .map((word) => (
                        <WordItem key={word.word} word={word} />
                      ))}
                  </ul>
                </div>
              ),
            }))}
          />
        </div>
      </Section>
      {goods.mayWrite ? (
        <>
          <Section id="add" title={t("vocabulary.add")} lead={t("vocabulary.addLead")}>
            <NewWordForm slug={goods.slug} formToken={formToken} />
          </Section>
          {goods.removable.length === 0 ? null : (
            <Section id="remove" title={t("vocabulary.remove")}>
              <Disclosure summary={t("vocabulary.removeOpen")} open={removal.refused}>
                <OldWordForm slug={goods.slug} formToken={formToken} words={goods.removable} />
              </Disclosure>
            </Section>
          )}
        </>
      ) : null}
      <Section id="history" title={t("vocabulary.history")}>
        {goods.decided.length === 0 ? (
          <p className="text-muted">{t("vocabulary.noHistory")}</p>
        ) : (
          <WordHistory label={t("vocabulary.history")} changes={goods.decided} />
        )}
      </Section>
    </>
  );
}

type ShownWord = DeskGoodsWords["languages"][number]["words"][number];

function WordItem({ word }: { readonly word: ShownWord }) {
  const { lang, t } = useWords();
  const others = word.others.map(({ name }) => name).join(", ");
  return (
    <li data-word={word.word}>
      {word.word}
      <span lang={lang} className="text-muted">
        {word.source === "" ? null : ` · ${word.source}`}
        {others === "" ? null : ` · ${t("vocabulary.alsoOf", { goods: others })}`}
      </span>
    </li>
  );
}
