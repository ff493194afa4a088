import type { ReactNode } from "react";

/** The buttons at a form's end, the one that Enter presses first; full width on phones. */
export function FormActions({ children }: { readonly children: ReactNode }) {
  return <div className="form-actions">{children}</div>;
}
