/**
 * What an instalment waits for, as stored on its row: "confirmation" and "commercial_invoice" are due before the goods
 * leave, "delivery" after.
 */
export function isDueOnConfirmation(dueOn: string): boolean {
  return dueOn === "confirmation";
}

/** Whether the goods may not leave before it is paid. */
export function isDueBeforeShipment(dueOn: string): boolean {
  return dueOn !== "delivery";
}
