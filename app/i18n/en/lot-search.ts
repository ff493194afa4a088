export const lotSearch = {
  title: "Find a lot",
  label: "Goods, producer or order number",
  hint: "To look into its books, or to call it back.",
  find: "Find",
  found: "Lots found",
  none: "No lot is known by that.",
  recalled: "recalled",
  listingHistory: "History of the listing",
} as const;
