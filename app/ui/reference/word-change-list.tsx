import type { WordChangeState } from "#app/domain/catalogue/word-change.ts";
import { useWords } from "#app/i18n/context.tsx";
import { languageNames } from "#app/i18n/language-names.ts";
import { pathsIn } from "#app/paths.ts";
import type { ShownWordChange } from "#app/queries/desk-words.server.ts";
import type { Tone } from "#app/ui/kit/status-word.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { Timeline } from "#app/ui/kit/timeline.tsx";

const tones = {
  proposed: "waiting",
  published: "good",
  discarded: "neutral",
} as const satisfies Record<WordChangeState, Tone>;

/** A word in quotation of its own language. */
export function Word({ change }: { readonly change: Pick<ShownWordChange, "word" | "lang"> }) {
  return (
    <strong lang={change.lang} className="break-words">
      {change.word}
    </strong>
  );
}

/** What a change would do, in words. */
export function WordChangeTitle({ change }: { readonly change: ShownWordChange }) {
  const { t } = useWords();
  return (
    <>
      {t(`vocabulary.kind_${change.kind}`)} <Word change={change} /> ({languageNames[change.lang]})
    </>
  );
}

type Props = {
  readonly label: string;
  readonly changes: readonly ShownWordChange[];
  /** Each with its goods, where the list is of several. */
  readonly goods?: boolean;
};

/** Changes of words that were decided, the newest first. */
export function WordHistory({ label, changes, goods = false }: Props) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const unknown = t("vocabulary.somebody");
  return (
    <Timeline
      label={label}
      events={changes.map((change) => ({
        key: change.id,
        event: change.state,
        tone: tones[change.state],
        title: (
          <>
            {goods ? (
              <>
                <a href={paths.desk.goodsWords(change.commodity)}>{change.goods}</a>:{" "}
              </>
            ) : null}
            <WordChangeTitle change={change} />{" "}
            <StatusWord tone={tones[change.state]}>{t(`vocabulary.state_${change.state}`)}</StatusWord>
          </>
        ),
        by: (
          <>
            {t("vocabulary.proposedBy", {
              name: change.proposedBy ?? unknown,
              time: f.dateTime(change.proposedAt),
            })}
            {change.decidedAt === null
              ? null
              : ` · ${t("vocabulary.decidedBy", {
                  name: change.decidedBy ?? unknown,
                  time: f.dateTime(change.decidedAt),
                })}`}
          </>
        ),
        note: (
          <p className="break-words">
            {t("vocabulary.sourceIs", { source: change.source })}
            {change.several ? ` · ${t("vocabulary.meantForSeveral")}` : null}
            {change.reason === "" ? null : ` · ${change.reason}`}
          </p>
        ),
      }))}
    />
  );
}
