import { wordLimits } from "#app/domain/catalogue/word-change.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ShownWordChange } from "#app/queries/desk-words.server.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { Panel } from "#app/ui/kit/panel.tsx";
import { TextField } from "#app/ui/kit/text-field.tsx";
import { WordChangeTitle } from "./word-change-list.tsx";

type Props = { readonly change: ShownWordChange; readonly mayDecide: boolean };

/** A change that waits for a second pair of eyes. */
export function WaitingWord({ change, mayDecide }: Props) {
  const { t, f } = useWords();
  return (
    <Panel data-word-change={change.id} data-state={change.state}>
      <div className="stack">
        <h3>
          <WordChangeTitle change={change} />
        </h3>
        <p className="break-words">
          {t("vocabulary.sourceIs", { source: change.source })}
          {change.several ? ` · ${t("vocabulary.meantForSeveral")}` : null}
          <br />
          <span className="text-muted">
            {t("vocabulary.proposedBy", {
              name: change.proposedBy ?? t("vocabulary.somebody"),
              time: f.dateTime(change.proposedAt),
            })}
          </span>
        </p>
        {mayDecide ? <Decide change={change} /> : null}
      </div>
    </Panel>
  );
}

function Decide({ change }: { readonly change: ShownWordChange }) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const publish = useDeed("publish-word");
  const discard = useDeed("discard-word");
  const isDiscarded = discard.refused && discard.value("change") === change.id;
  return (
    <>
      {change.mine ? (
        <Notice kind="info">
          <p>{t("vocabulary.mine")}</p>
        </Notice>
      ) : (
        <DeedForm
          name="publish-word"
          action={paths.desk.wordCommand(change.id, "publish")}
          scope={change.id}
          mine={publish.value("change") === change.id}
        >
          {() => (
            <>
              <HiddenField name="change" value={change.id} />
              <div>
                <Button tone="primary" icon="check">
                  {t("vocabulary.publish")}
                </Button>
              </div>
              <p className="field-hint">{t("vocabulary.publishHint")}</p>
            </>
          )}
        </DeedForm>
      )}
      <Disclosure summary={t("vocabulary.discard")} open={isDiscarded}>
        <DeedForm
          name="discard-word"
          action={paths.desk.wordCommand(change.id, "discard")}
          scope={change.id}
          mine={isDiscarded}
          labels={{ reason: t("vocabulary.reason") }}
        >
          {(deed, idOf) => (
            <>
              <HiddenField name="change" value={change.id} />
              <TextField
                name="reason"
                id={idOf("reason")}
                label={t("vocabulary.reason")}
                maxLength={wordLimits.reason}
                defaultValue={deed.value("reason")}
                error={deed.error("reason")}
              />
              <div>
                <Button tone="danger">{t("vocabulary.discard")}</Button>
              </div>
            </>
          )}
        </DeedForm>
      </Disclosure>
    </>
  );
}
