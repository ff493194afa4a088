export const offSale = {
  title: "Buyers cannot order these goods now",
  paused: "You have paused the listing. Put it back on sale below.",
  companyNotVerified: "The company is not verified, or is suspended; with it all its goods leave the market.",
  companyPaperEnded:
    "A paper of the company has run out: {papers}. The goods come back by themselves when a new one is accepted.",
  toCompany: "To the company",
  certificateEnded:
    "A certificate that the listing promises has run out: {certificates}. Hand in a new one with the listing or with the company’s papers.",
  outOfSeason: "The time of sale ended on {until}. Renew the listing for the new season below.",
  soldOut: "Less is left than the smallest order. Bring in a lot, or lower the smallest order.",
  toLots: "To the lots",
} as const;
