import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { QuotationView } from "#app/queries/quotation-page.server.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { deadlineText } from "../orders/amounts.tsx";

/** Who must act, since when and until when; or how it ended. */
export function Turn({ quotation }: { readonly quotation: QuotationView }) {
  const { lang, t, f } = useWords();
  const { side, state, waitsOn, order, offers } = quotation;
  const since = f.dateTime(quotation.movedAt);
  const deadline = deadlineText(quotation.deadlineAt, f);
  if (order !== null) {
    return (
      <Notice kind="success" title={t("quotations.endedOrder", { number: order })}>
        <ButtonLink href={pathsIn(lang)[side].order(order)} icon="package">
          {order}
        </ButtonLink>
      </Notice>
    );
  }
  if (waitsOn === side) {
    return (
      <Notice kind="warning" title={t("quotations.waitsYou")}>
        <p>{t("quotations.waitsYouText", { since, deadline })}</p>
      </Notice>
    );
  }
  if (waitsOn !== null) {
    return (
      <Notice kind="info" title={t("quotations.waitsThem", { name: quotation.other.name })}>
        <p>{t("quotations.waitsThemText", { since, deadline })}</p>
      </Notice>
    );
  }
  if (state !== "declined" && state !== "withdrawn" && state !== "expired") return null;
  const at = state === "expired" ? deadline : since;
  return (
    <Notice kind="info">
      {t(offers.length > 0 ? `quotations.ended_${state}` : `quotations.endedRequest_${state}`, { at })}
    </Notice>
  );
}
