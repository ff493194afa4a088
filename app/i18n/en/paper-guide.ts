/** Where the papers that Azerbaijan’s authorities issue come from: for producers, so Azerbaijani first. */
export const paperGuide = {
  title: "Where to get it",
  body: "Issued by",
  bring: "What to bring",
  time: "How long it takes",
  source: "Source: {source}, read {date}; not yet verified by the Trade House.",
  body_st1: "Ministry of Economy of Azerbaijan.",
  bring_st1:
    "Application; copy of the state registration; the sale contract, if there is one; the invoice; proof that the raw material was bought and where it comes from; receipt for the state duty.",
  time_st1:
    "The source names no time. Apply as soon as the invoice is there; goods must leave on this certificate.",
  body_internal_quarantine: "Food Safety Agency of Azerbaijan (AQTA), at the place of first loading.",
  bring_internal_quarantine:
    "Registration of the company, description of the goods, receipt for 1 AZN of duty for each vehicle; the goods are inspected where they are first loaded.",
  time_internal_quarantine:
    "Issued after the inspection; the source names no time. Ask for the inspection before the truck comes.",
  body_phytosanitary:
    "Food Safety Agency of Azerbaijan (AQTA), at the border post, in two copies, one for each transport unit.",
  bring_phytosanitary:
    "The internal quarantine certificate, registration of the company, description of the goods, receipt for 1 AZN for each vehicle.",
  time_phytosanitary: "Issued at the post against the internal certificate; the source names no time.",
  body_veterinary: "Food Safety Agency of Azerbaijan (AQTA), on the form of the EAEU.",
  bring_veterinary:
    "The establishment’s number in the EAEU register. The single window of export support takes one application for veterinary, phytosanitary and origin certificates.",
  time_veterinary: "The source names no time.",
} as const;
