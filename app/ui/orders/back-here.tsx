import { HiddenField } from "#app/ui/kit/hidden-field.tsx";

/** Where a deed of the basket leads back to: its own page unless it says the checkout. */
export function BackHere({ on }: { readonly on: "basket" | "checkout" }) {
  return on === "checkout" ? <HiddenField name="back" value="checkout" /> : null;
}
