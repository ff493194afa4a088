import { useWords } from "#app/i18n/context.tsx";
import { Icon } from "#app/ui/kit/icon.tsx";
import type { SaveState } from "./use-autosave.ts";

type Props = { readonly state: SaveState; readonly savedAt: Date | null };

const bad: readonly SaveState[] = ["offline", "conflict", "wrong", "stopped"];

/** Where what was typed is now; only with JavaScript, which alone saves by itself. */
export function SaveNote({ state, savedAt }: Props) {
  const { t, f } = useWords();
  const time = savedAt === null ? "" : (f.dateTime(savedAt).split(", ").at(-1) ?? "");
  const text = state === "saved" ? t("drafts.auto_saved", { time }) : t(`drafts.auto_${state}`);
  return (
    <p className="save-note" role="status" data-save={state}>
      <Icon name={bad.includes(state) ? "warning" : state === "saved" ? "check" : "history"} size={18} />
      <span>{text}</span>
    </p>
  );
}
