/** Mails and notices about reviews. */
export const reviewMail = {
  reviewPublishedSubject: "Order {number}: your review is published",
  reviewPublishedText:
    "The Trade House has read your review of order {number}; it stands on the producer’s page.",
  reviewRejectedSubject: "Order {number}: your review is not published",
  reviewRejectedText:
    "The Trade House does not publish your review of order {number} as it is. You may write it anew.\n{reason}",
  reviewReceivedSubject: "Order {number}: a buyer’s review",
  reviewReceivedText:
    "A review of order {number} stands on your page. You may answer it once, on the order’s page.",
  reviewAnsweredSubject: "Order {number}: the producer answered your review",
  reviewAnsweredText: "The producer’s answer to your review of order {number} stands on the producer’s page.",
  reviewAnswerPublishedSubject: "Order {number}: your answer is published",
  reviewAnswerPublishedText:
    "The Trade House has read your answer to the review of order {number}; it stands on your page.",
  reviewAnswerRejectedSubject: "Order {number}: your answer is not published",
  reviewAnswerRejectedText:
    "The Trade House does not publish your answer to the review of order {number} as it is. You may write it anew.\n{reason}",
} as const;
