import type th from "../th/programme";

const en: typeof th = {
  assess: {
    over: "Committee capacity",
    title:
      "{people, plural, one {# committee member} other {# committee members}} to assess in {units, plural, one {# unit} other {# units}}",
    note: "Names and positions only. The printed list leaves room for the levels before and after.",
    print: "Print the list",
    name: "Name",
    position: "Position",
    grade: "Grade",
    before: "Before (1-4)",
    after: "After (1-4)",
    without: "Units without a committee list yet",
    unit: "Unit",
    province: "Province",
    emptyTitle: "Nobody to assess yet",
    empty: "Names appear here once a unit has recorded its committee.",
  },
};

export default en;
