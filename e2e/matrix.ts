import {
  all,
  answersOf,
  type Case,
  everybody,
  file,
  hidden,
  page,
  unitFile,
  unitPage,
} from "./cases";
import { assessmentRoutes } from "./matrix-assessments";
import { maturityRoutes } from "./matrix-maturity";
import { reportRoutes } from "./matrix-reports";
import { resultRoutes } from "./matrix-results";
import { unitWorkRoutes } from "./matrix-unit-work";
import { banTun, paSang } from "./people";

/** What the addresses of the matrix name of the unit of volunteer and committee. */
export type There = {
  /** register number of somebody in the volunteer's care */
  cared: number;
  /** the Buddhist year of the demo's first receipt */
  year: number;
  /** an import of the unit's */
  batch: number;
  /** a service its desk was paid for */
  service: number;
  /** an assessment round that it enters itself */
  assessment: number;
  /** one of its campaign days, and one of its meetings */
  campaign: number;
  meeting: number;
  /** a pair of units of its province, one mentoring the other */
  mentorship: number;
};

const both = `unit=${paSang.slug}&unit=${banTun.slug}`;

/**
 * Every route by its pattern, with addresses that stand for it and what each asker gets there.
 */
export function matrix({
  cared,
  year,
  batch,
  service,
  assessment,
  campaign,
  meeting,
  mentorship,
}: There): Record<string, Case[]> {
  return {
    "/": [
      {
        at: "/",
        answers: {
          stranger: "/sign-in",
          volunteer: "/volunteer",
          committee: `/unit/${paSang.slug}`,
          coordinator: "/province/56",
          evaluator: "/evaluator",
          neighbour: `/unit/${banTun.slug}`,
        },
      },
    ],
    "/sign-in": [
      { at: "/sign-in", answers: answersOf((asker) => (asker === "stranger" ? 200 : "/")) },
    ],
    "/invite/[token]": [all("/invite/no-such-invitation-there-ever-was", 200)],
    "/account": [page("/account", ...everybody)],

    // The chair of the unit is a volunteer too, of another village.
    "/volunteer": [page("/volunteer", "volunteer", "committee")],
    "/volunteer/collect": [page("/volunteer/collect", "volunteer", "committee")],
    "/volunteer/members": [page("/volunteer/members", "volunteer", "committee")],
    "/volunteer/members/new": [page("/volunteer/members/new", "volunteer", "committee")],
    "/volunteer/members/[no]": [
      page(`/volunteer/members/${cared}`, "volunteer", "committee"),
      page("/volunteer/members/999999"),
    ],

    "/volunteer/work": [page("/volunteer/work", "volunteer", "committee")],

    "/unit/[unit]": [
      ...unitPage(""),
      page(`/unit/${banTun.slug}`, "neighbour"),
      page("/unit/no-such-unit"),
    ],
    "/unit/[unit]/audit": unitPage("/audit"),
    "/unit/[unit]/committee": unitPage("/committee"),
    "/unit/[unit]/desk": unitPage("/desk"),
    "/unit/[unit]/desk/[id]": [
      ...unitPage(`/desk/${service}`),
      page(`/unit/${paSang.slug}/desk/999999999`),
      page(`/unit/${banTun.slug}/desk/x`),
    ],
    "/unit/[unit]/fees": unitPage("/fees"),
    "/unit/[unit]/fees/print": unitPage("/fees/print"),
    "/unit/[unit]/fees/enrolments": unitPage("/fees/enrolments"),
    "/unit/[unit]/fund": unitPage("/fund"),
    "/unit/[unit]/fund/entries": unitPage("/fund/entries"),
    "/unit/[unit]/fund/entries/[no]": [
      ...unitPage("/fund/entries/1"),
      page(`/unit/${paSang.slug}/fund/entries/999999`),
    ],
    "/unit/[unit]/fund/months": unitPage("/fund/months"),
    "/unit/[unit]/fund/months/[month]": [
      ...unitPage(`/fund/months/${year}-01`),
      page(`/unit/${paSang.slug}/fund/months/now`),
    ],
    "/unit/[unit]/fund/months/[month]/read": unitPage(`/fund/months/${year}-01/read`),
    "/unit/[unit]/fund/new": unitPage("/fund/new"),
    "/unit/[unit]/fund/owed": unitPage("/fund/owed"),
    "/unit/[unit]/fund/work": unitPage("/fund/work"),
    "/unit/[unit]/fund/work/new": unitPage("/fund/work/new"),
    "/unit/[unit]/fund/years/[year]": [
      ...unitPage(`/fund/years/${year}`),
      page(`/unit/${paSang.slug}/fund/years/99`),
    ],
    "/unit/[unit]/goals": unitPage("/goals"),
    "/unit/[unit]/imports": unitPage("/imports"),
    "/unit/[unit]/imports/[batch]": [
      ...unitPage(`/imports/${batch}`),
      // Nor through another unit's address.
      page(`/unit/${banTun.slug}/imports/${batch}`),
    ],
    "/unit/[unit]/members": unitPage("/members"),
    "/unit/[unit]/members/new": unitPage("/members/new"),
    "/unit/[unit]/members/duplicates": unitPage("/members/duplicates"),
    "/unit/[unit]/members/households": unitPage("/members/households"),
    "/unit/[unit]/members/[no]": unitPage("/members/1"),
    "/unit/[unit]/members/[no]/edit": unitPage("/members/1/edit"),
    "/unit/[unit]/people": unitPage("/people"),
    "/unit/[unit]/receipts": unitPage("/receipts"),
    "/unit/[unit]/receipts/[year]/[no]": [
      page(`/unit/${paSang.slug}/receipts/${year}/1`, "committee"),
      page(`/unit/${paSang.slug}/receipts/${year}/999999`),
    ],
    "/unit/[unit]/regulations": unitPage("/regulations"),
    "/unit/[unit]/regulations/[version]": [
      ...unitPage("/regulations/1"),
      page(`/unit/${paSang.slug}/regulations/9999`),
      page(`/unit/${paSang.slug}/regulations/x`),
    ],
    "/unit/[unit]/regulations/compare": unitPage("/regulations/compare"),
    // The demo's own draft.
    "/unit/[unit]/regulations/draft": unitPage("/regulations/draft"),
    "/unit/[unit]/regulations/draft/adopt": unitPage("/regulations/draft/adopt"),
    "/unit/[unit]/regulations/draft/print": unitPage("/regulations/draft/print"),
    "/unit/[unit]/retention": unitPage("/retention"),
    "/unit/[unit]/round": unitPage("/round"),
    "/unit/[unit]/round/print": unitPage("/round/print"),
    "/unit/[unit]/unpaid": unitPage("/unpaid"),

    "/province/[province]": [
      page("/province/56", "coordinator"),
      page("/province/57"),
      page("/province/all"),
    ],
    "/province/[province]/compare": [
      page("/province/56/compare", "coordinator"),
      page(`/province/56/compare?${both}`, "coordinator"),
      page(`/province/56/compare?unit=${paSang.slug}&unit=bangkok-prawet`),
    ],
    "/province/[province]/people": [page("/province/56/people", "coordinator")],
    "/province/[province]/regulations": [
      page("/province/56/regulations", "coordinator"),
      page("/province/57/regulations"),
      page("/province/all/regulations"),
    ],
    "/province/[province]/regulations/[unit]": [
      page(`/province/56/regulations/${paSang.slug}`, "coordinator"),
      page("/province/56/regulations/bangkok-prawet"),
      page("/province/10/regulations/bangkok-prawet"),
    ],
    "/province/[province]/regulations/compare": [
      page(`/province/56/regulations/compare?${both}`, "coordinator"),
      page("/province/56/regulations/compare", "coordinator"),
      page(`/province/56/regulations/compare?unit=${paSang.slug}&unit=bangkok-prawet`),
    ],
    "/province/[province]/units/new": [page("/province/56/units/new", "coordinator")],
    "/province/[province]/units/[unit]": [
      page(`/province/56/units/${paSang.slug}`, "coordinator"),
      page("/province/56/units/bangkok-prawet"),
      page("/province/10/units/bangkok-prawet"),
    ],

    "/evaluator": [page("/evaluator", "evaluator")],
    ...assessmentRoutes(assessment),
    ...unitWorkRoutes(campaign, meeting),
    ...maturityRoutes(mentorship),
    ...reportRoutes,
    ...resultRoutes,
    "/evaluator/units/[unit]": [
      page(`/evaluator/units/${paSang.slug}`, "evaluator"),
      page("/evaluator/units/no-such-unit"),
    ],

    "/api/health": [all("/api/health", 200)],
    "/api/auth/[...nextauth]": [all("/api/auth/csrf", 200)],
    "/api/units/[unit]/retention.csv": [
      ...unitFile("retention.csv", "volunteer", "committee", "coordinator", "evaluator"),
      file("/api/units/bangkok-prawet/retention.csv", "evaluator"),
      file("/api/units/no-such-unit/retention.csv"),
    ],
    "/api/units/[unit]/members.csv": unitFile("members.csv", "committee"),
    "/api/units/[unit]/members.xlsx": unitFile("members.xlsx", "committee"),
    "/api/units/[unit]/services.csv": unitFile("services.csv", "committee"),
    "/api/units/[unit]/services.xlsx": unitFile("services.xlsx", "committee"),
    "/api/units/[unit]/campaigns.csv": unitFile("campaigns.csv", "committee"),
    "/api/units/[unit]/campaigns.xlsx": unitFile("campaigns.xlsx", "committee"),
    "/api/units/[unit]/meetings.csv": unitFile("meetings.csv", "committee"),
    "/api/units/[unit]/meetings.xlsx": unitFile("meetings.xlsx", "committee"),
    "/api/units/[unit]/fees.csv": unitFile("fees.csv", "committee"),
    "/api/units/[unit]/fees.xlsx": unitFile("fees.xlsx", "committee"),
    "/api/units/[unit]/receipts.csv": unitFile("receipts.csv", "committee"),
    "/api/units/[unit]/receipts.xlsx": unitFile("receipts.xlsx", "committee"),
    "/api/units/[unit]/round.csv": unitFile("round.csv", "committee"),
    "/api/units/[unit]/round.xlsx": unitFile("round.xlsx", "committee"),
    "/api/units/[unit]/fund/journal.csv": unitFile("fund/journal.csv", "committee"),
    "/api/units/[unit]/fund/journal.xlsx": unitFile("fund/journal.xlsx", "committee"),
    "/api/units/[unit]/fund/photos/[id]": unitFile("fund/photos/999999"),
    // Only sent to, as imports are.
    "/api/units/[unit]/fund/entries/[no]/photos": [
      all(`/api/units/${paSang.slug}/fund/entries/1/photos`, 405),
      {
        at: `/api/units/${paSang.slug}/fund/entries/1/photos`,
        method: "POST",
        answers: answersOf(() => `/unit/${paSang.slug}/fund/entries/1`),
      },
    ],
    "/api/units/[unit]/audit.csv": unitFile("audit.csv", "committee"),
    "/api/units/[unit]/audit.xlsx": unitFile("audit.xlsx", "committee"),
    // Only sent to; without a file there is nothing to take.
    "/api/units/[unit]/imports": [
      all(`/api/units/${paSang.slug}/imports`, 405),
      {
        at: `/api/units/${paSang.slug}/imports`,
        method: "POST",
        answers: answersOf(() => `/unit/${paSang.slug}/imports`),
      },
    ],
    "/api/units/[unit]/imports/[batch]": unitFile(`imports/${batch}`, "committee"),
    "/api/units/[unit]/imports/[batch]/rejected.csv": unitFile(
      `imports/${batch}/rejected.csv`,
      "committee",
    ),
    // Neighbours who work together have each other's numbers.
    "/api/units/[unit]/committee.csv": unitFile("committee.csv", "volunteer", "committee"),
    "/api/units/[unit]/committee.xlsx": unitFile("committee.xlsx", "volunteer", "committee"),
    "/api/units/compare.csv": [file(`/api/units/compare.csv?${both}`, "coordinator", "evaluator")],
    "/api/units/compare.xlsx": [
      file(`/api/units/compare.xlsx?${both}`, "coordinator", "evaluator"),
    ],
    "/api/provinces/[province]/compare.csv": [
      file("/api/provinces/56/compare.csv", "coordinator"),
      file("/api/provinces/10/compare.csv"),
    ],
    "/api/provinces/[province]/compare.xlsx": [
      file("/api/provinces/56/compare.xlsx?c=tier&sort=-fund", "coordinator"),
    ],
    "/api/provinces/[province]/units.csv": [
      file("/api/provinces/56/units.csv", "coordinator", "evaluator"),
      file("/api/provinces/10/units.csv", "evaluator"),
    ],
    "/api/provinces/[province]/units.xlsx": [
      file("/api/provinces/56/units.xlsx", "coordinator", "evaluator"),
    ],
    "/api/evaluator/committee.csv": [file("/api/evaluator/committee.csv", "evaluator")],
    "/api/evaluator/committee.xlsx": [file("/api/evaluator/committee.xlsx", "evaluator")],

    // For those who build the portal; not there where it is used.
    "/gallery": hidden("/gallery"),
    "/bench/bare": hidden("/bench/bare"),
    "/bench/collect": hidden("/bench/collect"),
    "/bench/compare": hidden("/bench/compare"),
    "/bench/list": hidden("/bench/list"),
    "/bench/overview": hidden("/bench/overview"),
    "/bench/register": hidden("/bench/register"),
    "/bench/round": hidden("/bench/round"),
    "/bench/today": hidden("/bench/today"),
  };
}

/** The patterns alone, for naming the tests. */
export const routesKnown = Object.keys(
  matrix({
    cared: 1,
    year: 1,
    batch: 1,
    service: 1,
    assessment: 1,
    campaign: 1,
    meeting: 1,
    mentorship: 1,
  }),
);
