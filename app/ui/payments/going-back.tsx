import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { GoingBackShown } from "#app/queries/going-back.server.ts";
import { DeedErrors } from "#app/ui/forms/deed-errors.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { FormActions } from "#app/ui/kit/form-actions.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { Amount } from "./amount.tsx";
import type { Here } from "./statement-types.ts";

type Props = GoingBackShown & { readonly here: Partial<Here> };

/** What leaves by bank for who sent it: what goes into the next payment file, what has to be sent by hand, the files. */
export function GoingBack({ waiting, files, here }: Props) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang).desk;
  const exporting = useDeed("export-refunds");
  if (waiting.length === 0 && files.length === 0) return null;
  const ready = waiting.filter(({ to, own }) => to !== null && !own);
  return (
    <Section id="going-back" title={t("transfers.title")} lead={t("transfers.lead")}>
      <DeedErrors deed={exporting} />
      {waiting.length === 0 ? null : (
        <ul className="row-list">
          {waiting.map((one) => (
            <li key={one.id} data-going-back={one.kind}>
              {one.number === null ? (
                <span className="figure">{one.code}</span>
              ) : (
                <a href={paths.order(one.number)}>{one.number}</a>
              )}
              <Amount amount={one.amount} currency={one.currency} />
              <span className="row-note">
                {one.to === null ? t("transfers.byHand") : t("transfers.to", one.to)}
                {" · "}
                {t("transfers.code", { code: one.code })}
                {one.own ? ` · ${t("transfers.own")}` : null}
              </span>
            </li>
          ))}
        </ul>
      )}
      {ready.length === 0 ? null : (
        <form method="post" name="export-refunds" action={paths.paymentCommand("export-refunds", here)}>
          <p className="my-4">{t("transfers.exportLead", { count: ready.length })}</p>
          <FormActions>
            <Button tone="primary" icon="download">
              {t("transfers.export")}
            </Button>
          </FormActions>
        </form>
      )}
      {files.length === 0 ? null : (
        <Disclosure summary={t("transfers.files")} open={ready.length === 0}>
          <ul className="row-list">
            {files.map(({ batchId, madeAt, count }) => (
              <li key={batchId}>
                <a href={paths.refundFile(batchId)} download>
                  {t("transfers.file", { date: f.dateTime(madeAt), count })}
                </a>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
}
