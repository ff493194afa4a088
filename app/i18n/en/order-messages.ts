/** What the sides of an order write to each other, and what they are told about cancellations. */
export const orderMessages = {
  readers_sides: "Only the two of you read them; once a claim is opened, the Trade House reads them too.",
  readers_claimed: "A claim has been opened: the Trade House reads along.",
  readers_staff: "Readable for the Trade House because a claim has been opened.",
} as const;

export const orderMessageMail = {
  orderMessageSubject: "Order {number}: a message from {partner}",
  orderMessageText: "{partner} has written to you about order {number}. The message stands on its page.",
  cancellationLapsedSubject: "Order {number}: the Trade House decides on the cancellation",
  cancellationLapsedText:
    "No answer to the request to cancel order {number} came within two working days. The Trade House decides now; you will be told what it decides.",
} as const;
