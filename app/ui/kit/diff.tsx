/** A stretch of text that stayed, came in or went out. */
type DiffPart = { readonly kind: "same" | "added" | "removed"; readonly text: string };

type DiffProps = {
  readonly parts: readonly DiffPart[];
  /** Read out before a stretch that came in or went out: "added", "removed". */
  readonly addedLabel: string;
  readonly removedLabel: string;
};

/** Old and new text in one, word by word. */
export function Diff({ parts, addedLabel, removedLabel }: DiffProps) {
  return (
    <span className="diff whitespace-pre-line">
      {parts.map((part, index) => {
        const key = `${index} ${part.kind}`;
        if (part.kind === "same") return <span key={key}>{part.text}</span>;
        const Mark = part.kind === "added" ? "ins" : "del";
        return (
          <Mark key={key}>
            <span className="sr-only">{part.kind === "added" ? addedLabel : removedLabel}: </span>
            {part.text}
          </Mark>
        );
      })}
    </span>
  );
}
