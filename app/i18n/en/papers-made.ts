/** Papers that the house makes, and the page that says whether one is genuine. */
export const papersMade = {
  made: "Papers made by the Trade House",
  version: "Version {version}",
  code: "Code",
  beingMade: "The file is being made; you may leave this page.",
  kind_credit_note: "Credit note",
  kind_claim_act: "Act on a settled claim",
  kind_payout_statement: "Payout statement",
  verifyTitle: "Is this paper genuine?",
  verifyLead:
    "Papers made by the Trade House carry a code and a square at the foot of every page. Type the code, or scan the square.",
  typeCode: "Code of the paper",
  codeHint:
    "18 letters and digits, for example ABCDEF-GHJKMN-PQRSTU. Capitals, dashes and spaces do not matter.",
  verify: "Check",
  is_current: "Genuine and current",
  is_superseded: "Genuine, but no longer current",
  is_unknown: "No such paper",
  is_mistyped: "The code is mistyped",
  about_current:
    "The Trade House issued this paper under this code, and it holds. Compare the number and the date with the paper before you.",
  about_superseded:
    "The Trade House issued this paper, but it is void: another paper took its place. Ask the company that gave it to you for the one that holds.",
  about_newer:
    "The Trade House issued this paper, but a newer version took its place. Ask the company that gave it to you for the latest version.",
  about_unknown:
    "The Trade House has issued no paper under this code. If the paper before you bears it, the paper is not genuine; tell us.",
  about_mistyped:
    "A sign is wrong, missing or too many. Compare it with the paper and type it again; there are no 0, 1, O, I or L in a code.",
  kind: "Paper",
  number: "Number",
  issuedOn: "Issued",
  versionName: "Version",
  supersededOn: "Current until",
} as const;
