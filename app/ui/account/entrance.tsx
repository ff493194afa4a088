import type { ReactNode } from "react";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";

type Props = {
  readonly title: string;
  readonly lead?: string;
  /** The answer to what was done before: sent, changed. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
};

/** A page with one short form: signing in, a new password. */
export function Entrance({ title, lead, notice, children }: Props) {
  return (
    <div className="mx-auto w-full max-w-[34rem]">
      <PageHeading title={title} lead={lead} />
      <div className="stack">
        {notice}
        {children}
      </div>
    </div>
  );
}
