/** Mails and notices among the Trade House's own people. */
export const deskMail = {
  wordProposedSubject: "To be read over: the word {word}",
  wordProposedText: "A word was proposed for {goods} and waits for a second pair of eyes: {word}.",
  wordPublishedSubject: "Published: {word}",
  wordPublishedText: "Buyers now find {goods} as you proposed: {word}.",
  wordDiscardedSubject: "Your word was discarded: {word}",
  wordDiscardedText: "The change for {goods} was not published. {reason}",
  stockBrokenSubject: "The stock does not add up: {lots}",
  stockBrokenText:
    "The nightly check of the stock found lots whose books do not close: {lots}, the first of them {lot}. Nothing was changed. The command stock:check names each of them.",
} as const;
