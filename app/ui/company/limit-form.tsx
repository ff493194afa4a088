import type { Minor } from "#app/domain/money.ts";
import { toDecimal } from "#app/domain/money.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { NumberField } from "#app/ui/kit/text-field.tsx";

type Props = {
  readonly member: { readonly userId: string; readonly name: string; readonly limit: Minor | null };
  readonly companyId: string;
};

/** What a member may order alone in a month. */
export function LimitForm({ member, companyId }: Props) {
  const { lang, t, f } = useWords();
  const { userId, name, limit } = member;
  const sent = useDeed("set-limit");
  const mine = sent.refused && sent.value("member") === userId;
  // As a person types it: whole roubles without kopecks, the decimal mark of the language.
  const known = limit === null ? "" : f.typed(toDecimal(limit).replace(/\.00$/, ""));
  return (
    <form
      method="post"
      name="set-limit"
      action={pathsIn(lang).company.teamCommand("set-limit")}
      className="stack mb-3"
      noValidate
    >
      <HiddenField name="company" value={companyId} />
      <HiddenField name="member" value={userId} />
      <NumberField
        name="limit"
        id={`limit-${userId}`}
        label={t("approvals.limit")}
        hint={t("approvals.limitHint")}
        unit="BYN"
        width="medium"
        defaultValue={mine ? sent.value("limit", known) : known}
        error={mine ? sent.error("limit") : undefined}
      />
      <div>
        <Button aria-label={`${t("approvals.limitSave")}: ${name}`}>{t("approvals.limitSave")}</Button>
      </div>
    </form>
  );
}
