/** What was typed into a step and has not reached the house yet, on this device. */

export type KeptDraft = {
  /** The state of the draft the form was made of, and the form itself. */
  readonly stamp: string;
  readonly editor: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Sent with the form's own button: it has arrived if the draft moved on by this form. */
  readonly sent: boolean;
};

const keyOf = (listingId: string, step: string) => `draft ${listingId} ${step}`;
const UNSEEN = new Set(["version", "editor", "step", "commodity", "formToken"]);

/** The fields of a form that a person fills in; files stay with the form. */
export function typedFields(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && !UNSEEN.has(name) ? [[name, value]] : [],
  );
}

export function keepDraft(listingId: string, step: string, draft: KeptDraft): void {
  try {
    localStorage.setItem(keyOf(listingId, step), JSON.stringify(draft));
  } catch {
    // A full or forbidden store only means that nothing survives a closed window.
  }
}

export function forgetDraft(listingId: string, step: string): void {
  try {
    localStorage.removeItem(keyOf(listingId, step));
  } catch {
    // Nothing was kept where nothing may be.
  }
}

/** What this device kept; null when there is nothing, or when it has arrived. */
export function keptDraft(
  listingId: string,
  step: string,
  now: { readonly stamp: string; readonly lastEditor: string | null },
): KeptDraft | null {
  const kept = read(listingId, step);
  if (kept === null) return null;
  const arrived = kept.sent && kept.editor === now.lastEditor && kept.stamp !== now.stamp;
  if (arrived) forgetDraft(listingId, step);
  return arrived ? null : kept;
}

function read(listingId: string, step: string): KeptDraft | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(listingId, step)) ?? "null");
    return isKept(found) ? found : null;
  } catch {
    return null;
  }
}

function isKept(found: unknown): found is KeptDraft {
  return (
    typeof found === "object" &&
    found !== null &&
    "stamp" in found &&
    "editor" in found &&
    "fields" in found &&
    Array.isArray(found.fields)
  );
}

/** Puts kept values back into the form. */
export function refill(form: HTMLFormElement, fields: KeptDraft["fields"]): void {
  for (const element of form.elements) {
    if (element instanceof HTMLInputElement && (element.type === "radio" || element.type === "checkbox")) {
      element.checked = fields.some(([name, value]) => name === element.name && value === element.value);
    }
  }
  const seen = new Map<string, number>();
  for (const [name, value] of fields) {
    const same = [...form.elements].filter(
      (one): one is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
        ((one instanceof HTMLInputElement && !["radio", "checkbox", "file", "hidden"].includes(one.type)) ||
          one instanceof HTMLTextAreaElement ||
          one instanceof HTMLSelectElement) &&
        one.name === name,
    );
    const at = seen.get(name) ?? 0;
    seen.set(name, at + 1);
    const element = same[at];
    if (element !== undefined) element.value = value;
  }
}
