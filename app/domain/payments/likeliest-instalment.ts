type Instalment = {
  readonly id: string;
  /** Of its order. */
  readonly number: string;
  readonly left: bigint;
  readonly ended: boolean;
};

/**
 * The instalment finance begins with when it matches a receipt by hand: the suggested one; where nothing is left of
 * that and another of the same order comes to exactly this much, that one, since buyers pay the rest of an order under
 * the number they already have.
 */
export function likeliestInstalment<Option extends Instalment>(receipt: {
  readonly options: readonly Option[];
  readonly suggested: string | null;
  readonly left: bigint;
}): Option | undefined {
  const { options, suggested, left } = receipt;
  const named = options.find(({ id }) => id === suggested);
  if (named === undefined || named.ended || named.left > 0n) return named;
  return options.find((one) => one.number === named.number && !one.ended && one.left === left) ?? named;
}
