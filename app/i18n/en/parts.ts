/** An order that leaves in parts: its goods on the trucks, the papers of each part, what is still to leave. */
export const parts = {
  goodsTitle: "Which goods are on these trucks",
  goodsHint:
    "Only if the trucks carry a part: how much of each line leaves now, 0 for none. Left empty, goods leave line after line as they stand in the order.",
  goodsOf: "Loaded of {goods}",
  leftOf: "still to leave: {kg}",
  goodsDoNotAddUp: "The goods make {goodsG} kg, but the trucks carry {loadedG} kg",
  moreThanLeft: "Of line {position}, only {leftG} kg are still to leave",
  next_replace_goods:
    "A part is on the road. Of the rest, {kg}, goods were recalled or not harvested: replace them from another lot, then load.",
  next_bring_papers:
    "A part is on the road. The producer packs the rest, {kg}, and brings the papers that its loading needs.",
  next_check_papers:
    "A part is on the road. The Trade House checks the papers that the loading of the rest, {kg}, needs.",
  next_ship: "A part is on the road. The rest, {kg}, may be loaded: its papers are in order.",
  paper: "{paper}, shipment {number}",
  goodsLeft: "{goods}: {kg}",
  route: "Road",
  route_samur: "Samur / Yarag-Kazmalyar, Russia",
  route_lars: "Georgia, Verkhny Lars, Russia",
  routeChange: "Road: {route}",
  routeLead:
    "The papers of the border follow the road: a transit declaration through Dagestan, a TIR carnet over Georgia. It may be changed until the goods have left.",
  routeSave: "Take this road",
  doneRoute: "The road is noted; the papers follow it.",
  event_route_chosen: "Road chosen: {route}",
  event_customs_code_moved: "Customs codes change with the season for a declaration on {date}: {codes}",
  codeOn: "Customs code {code} for a declaration on {date}",
  codeOpen: "Customs code still open: several can be meant on {date}",
  codeMoved:
    "The papers of the goods on the road print {printed}. A declaration on {date} needs {code}: tell your broker, and count with its duty.",
  restNotCredited:
    "Some of the goods never left. The order ends only when at least {least} is credited for them",
} as const;
