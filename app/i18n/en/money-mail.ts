export const moneyMail = {
  paymentReceivedSubject: "Order {number}: payment received",
  paymentReceivedText:
    "The payment of {amount} for order {number} has arrived. The Trade House holds it until delivery is confirmed.",
  paymentPartSubject: "Order {number}: a part of the payment is missing",
  paymentPartText:
    "So far {amount} has arrived for order {number}; {leftAmount} is still to be paid, under the same reference. If your bank kept a fee, finance looks into it.",
  buyerCreditSubject: "Order {number}: you paid too much",
  buyerCreditText:
    "You paid {amount} more than order {number} asks for. It is your credit: finance uses it for another payment of yours or sends it back to the account it came from.",
  orderPaidSubject: "Order {number} is paid",
  orderPaidText:
    "The buyer has paid {amount} for order {number}. The Trade House holds the money and pays it out once delivery is confirmed.",
  paymentReportedSubject: "Order {number}: the buyer reports a transfer",
  paymentReportedText:
    "The buyer of order {number} says that {amount} is on its way by bank. Please look for it on the account.",
  paymentReviewSubject: "Order {number}: look into a payment",
  paymentReviewText: "A payment of order {number} needs your eyes: {review}. Received so far: {amount}.",
  paymentUndoneSubject: "Order {number}: a payment was taken off again",
  paymentUndoneText:
    "{amount} had been matched to order {number} by mistake. The match is undone; what is open stands on the order’s page.",
  paymentSoonSubject: "Order {number}: payment is due on {due}",
  paymentSoonText:
    "{amount} for order {number} is due by the end of {due}, Minsk time. How to pay stands on the order’s page; if the transfer is on its way, say so there.",
  paymentTodaySubject: "Order {number}: payment is due today",
  paymentTodayText:
    "{amount} for order {number} is due today, {due}, by midnight Minsk time. If the transfer is on its way, say so on the order’s page.",
  paymentOverdueSubject: "Order {number}: payment is overdue",
  paymentOverdueText:
    "{amount} for order {number} was due on {due} and has not arrived. Please pay, or say on the order’s page that the transfer is on its way.",
  paymentLateSubject: "Order {number}: the buyer’s payment is overdue",
  paymentLateText:
    "{amount} of order {number} was due on {due} and has not arrived. The buyer has been reminded.",
  paymentLapsedSubject: "Order {number}: the producer may cancel it",
  paymentLapsedText:
    "{amount} for order {number} was due on {due} and has not arrived for 10 working days. The goods wait for it, and the producer may cancel the order at any time now. Please pay, or say on the order’s page that the transfer is on its way.",
  paymentMayCancelSubject: "Order {number}: unpaid for 10 working days",
  paymentMayCancelText:
    "{amount} of order {number} was due on {due}, before shipment, and has not arrived for 10 working days. The producer may cancel the order now without asking the buyer; the Trade House then settles what has been paid.",
  depositToSettleSubject: "Order {number} has ended: money is to be settled",
  depositToSettleText:
    "Order {number} has ended, and {amount} of the buyer’s money lies with the Trade House. Nothing goes back by itself: settle it with both sides and enter the refund.",
  providerDifferenceSubject: "The payment provider’s book differs from ours",
  providerDifferenceText:
    "The daily comparison found new differences: {count}. They stand on the payments page until somebody explains them; nothing was changed.",
  paymentDisputedSubject: "Order {number}: a card payment is disputed",
  paymentDisputedText:
    "The cardholder disputes {amount} of order {number}. Reason: {reason}; status at the provider: {status}. Payouts of the order are held while it is open.",
  refundRequestedSubject: "Order {number}: a refund waits for approval",
  refundRequestedText: "A refund of {amount} for order {number} was entered and needs a second approval.",
  refundWithdrawnSubject: "Order {number}: a refund was withdrawn",
  refundWithdrawnText:
    "The refund of {amount} for order {number}, which waited for approval, will not be made: {reason}.",
  returnRequestedSubject: "A receipt is to go back: your approval is needed",
  returnRequestedText:
    "{amount} from {payer} fit nothing and are to go back to the sender: {reason}. A second person of finance has to approve.",
  returnApprovedSubject: "A receipt may go back: send it at the bank",
  returnApprovedText:
    "Two people have approved that {amount} go back to {payer}. Write {reference} into the payment order, so that its debit is recognised.",
  refundMadeSubject: "Order {number}: money refunded",
  refundMadeText: "{amount} for order {number} was sent back to you, the way it came.",
  refundFailedSubject: "Order {number}: a refund failed",
  refundFailedText:
    "The refund of {amount} for order {number} did not go through: {reason}. The money is booked as held again.",
  refundForeignSubject: "Order {number}: a refund was made at the provider",
  refundForeignText:
    "{amount} of order {number} was refunded by hand at the payment provider. It is booked; please check why.",
  payeeOpenedSubject: "{company}: an account for card payouts is being opened",
  payeeOpenedText:
    "{member} is opening an account with the card provider for {company}. Payouts wait three payment days.\n\nIf you know nothing of this, write to the Trade House at once and change your password.",
  payeeReadySubject: "{company}: the account for card payouts is ready",
  payeeReadyText: "The card provider takes payouts for {company} now. What waited for it goes on.",
  payeeStoppedSubject: "{company}: the account for card payouts takes no money",
  payeeStoppedText:
    "The card provider takes no payouts for {company} until it has been answered. Payouts of card money wait; what is asked stands on the page of payouts. Finance can pay by bank instead.",
  payoutReleasableSubject: "Order {number}: a payout can be released",
  payoutReleasableText: "The payout of {amount} for order {number} is ready and waits for your approval.",
  payoutMadeSubject: "Order {number}: paid out to you",
  payoutMadeText: "{amount} for order {number} was paid out to you, less the Trade House's commission.",
  payoutReversedSubject: "Order {number}: your payout was taken back",
  payoutReversedText:
    "Of the payout for order {number}, {amount} have been taken back or came back so far. Why stands with the order.",
  payoutRefusedSubject: "Order {number}: a payout was refused",
  payoutRefusedText:
    "The provider refused to pay out {amount} for order {number}: {reason}. It is blocked until the producer's account works.",
} as const;
