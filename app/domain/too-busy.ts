/** The turn did not come in time: nothing has been done, and the same may be asked again in a moment. */
export class TooBusy extends Error {
  constructor(options?: ErrorOptions) {
    super("too many transactions wait for their turn", options);
  }
}
