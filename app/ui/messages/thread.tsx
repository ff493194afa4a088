import type { CompanyKind } from "#app/domain/actor.ts";
import { useWords } from "#app/i18n/context.tsx";
import { filePath } from "#app/paths.ts";
import { DeedForm } from "#app/ui/forms/deed-form.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { FileField } from "#app/ui/kit/file-field.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { TextArea } from "#app/ui/kit/text-area.tsx";
import { When } from "../orders/amounts.tsx";

export type Message = {
  readonly id: string;
  readonly side: CompanyKind;
  readonly name: string;
  readonly text: string;
  readonly paysElsewhere: boolean;
  readonly at: Date;
  readonly files: readonly { readonly id: string; readonly name: string }[];
};

type Props = {
  readonly messages: readonly Message[];
  /** The reader's own side; staff have none. */
  readonly side: CompanyKind | "staff";
  readonly companies: Readonly<Record<CompanyKind, string>>;
  /** Where a message is sent; null: the reader only reads. */
  readonly send: { readonly action: string; readonly formToken: string } | null;
};

/** What two sides have written to each other, and the form to write more. */
export function Thread({ messages, side, companies, send }: Props) {
  const { t } = useWords();
  return (
    <>
      {messages.length === 0 ? <p className="text-muted">{t("quotations.messagesNone")}</p> : null}
      <ol className="messages">
        {messages.map((message) => (
          <li
            key={message.id}
            data-message={message.side}
            className={message.side === side ? "message message-own" : "message"}
          >
            <p className="message-by">
              <strong>{message.name}</strong>
              {" · "}
              {message.side === side ? t("quotations.fromYou") : companies[message.side]}
              {" · "}
              <When at={message.at} />
            </p>
            <p className="message-text">{message.text}</p>
            {message.files.length === 0 ? null : (
              <ul className="message-files">
                {message.files.map((file) => (
                  <li key={file.id}>
                    <a href={filePath(file.id)}>{t("quotations.attachment", { name: file.name })}</a>
                  </li>
                ))}
              </ul>
            )}
            {message.paysElsewhere ? (
              <Notice kind="warning">
                <p>{t("quotations.paysElsewhere")}</p>
              </Notice>
            ) : null}
          </li>
        ))}
      </ol>
      {send === null ? null : <SendForm {...send} />}
    </>
  );
}

function SendForm({ action, formToken }: NonNullable<Props["send"]>) {
  const { t } = useWords();
  return (
    <DeedForm
      name="send-message"
      action={action}
      files
      labels={{ text: t("quotations.messageText"), files: t("quotations.files") }}
    >
      {(deed, idOf) => (
        <>
          <HiddenField name="formToken" value={formToken} />
          <TextArea
            name="text"
            id={idOf("text")}
            label={t("quotations.messageText")}
            defaultValue={deed.value("text")}
            error={deed.error("text")}
            rows={3}
            maxLength={5000}
            required
          />
          <FileField
            name="files"
            id={idOf("files")}
            label={t("quotations.files")}
            hint={t("quotations.filesHint")}
            optional={t("common.optional")}
            accept="application/pdf,image/jpeg,image/png"
            error={deed.error("files")}
            multiple
          />
          <div>
            <Button icon="message">{t("quotations.sendMessage")}</Button>
          </div>
        </>
      )}
    </DeedForm>
  );
}
