import { addDays, todayInBangkok } from "@/lib/day";
import { db } from "@/lib/db";
import type { Account } from "@/lib/fund/accounts";
import { transfer } from "@/lib/fund/booking";
import * as closing from "@/lib/fund/close-commands";
import * as entries from "@/lib/fund/entry-commands";
import * as entryQueries from "@/lib/fund/entry-queries";
import * as journal from "@/lib/fund/journal-queries";
import { namedKey } from "@/lib/fund/party";
import * as photos from "@/lib/fund/photo-commands";
import * as photoQueries from "@/lib/fund/photo-queries";
import { postEntry } from "@/lib/fund/post-commands";
import * as printing from "@/lib/fund/print-commands";
import * as overview from "@/lib/fund/queries";
import * as reader from "@/lib/fund/reader-queries";
import * as rebuild from "@/lib/fund/rebuild-commands";
import * as receipts from "@/lib/fund/receipt-queries";
import * as settling from "@/lib/fund/settle-commands";
import * as statements from "@/lib/fund/statement-queries";
import * as work from "@/lib/fund/work-commands";
import * as workQueries from "@/lib/fund/work-queries";
import { addMonths, monthOf } from "@/lib/month";
import { type BusyWorld, receiptYear } from "./busy-world";
import { type Call, ofCommittee, ofCoordinator, ofVolunteer } from "./calls";
import { newCommand } from "./fixture";
import { dayAgo, done, moneyIn } from "./fund-world";
import { testJpeg } from "./photos";

const today = todayInBangkok();
const lastMonth = addMonths(monthOf(today), -1);
const ask = { q: "", filters: {}, sort: [], page: 1, size: 50 };
const unit = (w: BusyWorld) => ({ commandId: newCommand(), unitId: w.here.id });
const picture = testJpeg();

/** Money in under an article of the world's regulation. */
const cited = (w: BusyWorld, more: Record<string, unknown> = {}) =>
  moneyIn(w.here, { articleKey: "fees", ...more });

/** An entry by hand, in its month; answers its number. */
const entered =
  (more: Record<string, unknown> = {}) =>
  async (w: BusyWorld): Promise<number> =>
    done(await entries.recordEntry(w.here.committee, cited(w, more))).no;

const photographed = async (w: BusyWorld): Promise<number> => {
  const no = await entered()(w);
  return done(await photos.addPhoto(w.here.committee, { ...unit(w), no, bytes: picture })).id;
};

let days = 40;
const day = () => addDays(today, -++days);
const campaign = (w: BusyWorld) => ({
  ...unit(w),
  workerId: w.here.volunteerId,
  activity: "funeral_campaign",
  happenedOn: day(),
  quantity: 1,
  place: null,
});
const recorded = async (w: BusyWorld): Promise<number> =>
  done(await work.recordWork(w.here.volunteer, campaign(w))).id;
const approved = async (w: BusyWorld): Promise<number> => {
  const workId = await recorded(w);
  done(await work.approveWork(w.here.committee, { ...unit(w), workId }));
  return workId;
};
const closed = async (w: BusyWorld): Promise<number> => {
  const open = await db.fundClose.count({ where: { unitId: w.here.id, reopenedAt: null } });
  if (open > 0) return lastMonth;
  await entered({ happenedOn: dayAgo(1) })(w);
  const month = { ...unit(w), month: lastMonth, counted: 0, note: null };
  return done(await closing.closeMonth(w.here.committee, month)).month;
};

/** Every query of the fund that takes an actor; see query-calls.ts. */
export const fundQueryCalls: Record<string, Call> = {
  "fund/queries.fundOverview": ofCoordinator(
    (a, w) => overview.fundOverview(a, w.here.id, today),
    entered(),
  ),
  "fund/reader-queries.readerOf": ofCoordinator((a, w) => reader.readerOf(a, w.here.id)),
  "fund/journal-queries.journal": ofCommittee(
    (a, w) => journal.journal(a, w.here.id, ask),
    entered(),
  ),
  "fund/journal-queries.journalRows": ofCommittee(async (a, w) => {
    const rows = journal.journalRows(a, w.here.id, ask);
    return rows && (await rows.next()).value;
  }, entered()),
  "fund/entry-queries.entry": ofCommittee(
    (a, w, no) => entryQueries.entry(a, w.here.id, no),
    entered(),
  ),
  "fund/photo-queries.photoFile": ofCommittee(
    (a, w, id) => photoQueries.photoFile(a, w.here.id, id),
    photographed,
  ),
  "fund/statement-queries.monthStatement": ofCoordinator((a, w) =>
    statements.monthStatement(a, w.here.id, lastMonth),
  ),
  "fund/statement-queries.yearStatement": ofCoordinator((a, w) =>
    statements.yearStatement(a, w.here.id, receiptYear()),
  ),
  "fund/statement-queries.closes": ofCoordinator((a, w) => statements.closes(a, w.here.id), closed),
  "fund/work-queries.workList": ofCommittee(
    (a, w) => workQueries.workList(a, w.here.id, ask),
    recorded,
  ),
  "fund/work-queries.myWork": ofVolunteer((a, w) => workQueries.myWork(a, w.here.id), recorded),
  "fund/work-queries.workers": ofVolunteer((a, w) => workQueries.workers(a, w.here.id)),
  "fund/receipt-queries.receiptsOf": ofCommittee((a, w) =>
    receipts.receiptsOf(a, w.here.id, receiptYear(), ask),
  ),
  "fund/receipt-queries.receiptPaper": ofCommittee((a, w) =>
    receipts.receiptPaper(a, w.here.id, receiptYear(), 1),
  ),
};

/** Every command of the fund's book; see command-calls.ts. */
export const fundCommandCalls: Record<string, Call> = {
  "fund/entry-commands.recordEntry": ofCommittee((a, w) => entries.recordEntry(a, cited(w))),
  "fund/entry-commands.reverseEntry": ofCommittee(
    (a, w, no) => entries.reverseEntry(a, { ...unit(w), no, reason: "พิมพ์ผิด" }),
    entered(),
  ),
  "fund/settle-commands.settle": ofCommittee(
    (a, w, workId) =>
      settling.settle(a, {
        ...unit(w),
        side: "receive",
        party: namedKey(`ผู้ค้าง ${workId}`),
        amount: 100,
        money: "cash",
        paidOn: today,
      }),
    (w) => standing(w, "incentives", "receivable"),
  ),
  "fund/settle-commands.remit": ofCommittee(
    (a, w, mark) =>
      settling.remit(a, {
        ...unit(w),
        party: namedKey(`ผู้ค้าง ${mark}`),
        amount: 100,
        remittedOn: today,
      }),
    (w) => standing(w, "contributions_held", "volunteer_cash"),
  ),
  "fund/work-commands.recordWork": ofVolunteer((a, w) => work.recordWork(a, campaign(w))),
  "fund/work-commands.approveWork": ofCommittee(
    (a, w, workId) => work.approveWork(a, { ...unit(w), workId }),
    recorded,
  ),
  "fund/work-commands.rejectWork": ofCommittee(
    (a, w, workId) => work.rejectWork(a, { ...unit(w), workId, reason: "ไม่ได้ไป" }),
    recorded,
  ),
  "fund/work-commands.payWork": ofCommittee(
    (a, w, workId) => work.payWork(a, { ...unit(w), workId, money: "cash", paidOn: today }),
    approved,
  ),
  "fund/work-commands.cancelWork": ofCommittee(
    (a, w, workId) => work.cancelWork(a, { ...unit(w), workId, reason: "ผิดคน" }),
    approved,
  ),
  "fund/photo-commands.addPhoto": ofCommittee(
    (a, w, no) => photos.addPhoto(a, { ...unit(w), no, bytes: picture }),
    entered(),
  ),
  "fund/print-commands.printReceipt": ofCommittee((a, w) =>
    printing.printReceipt(a, { ...unit(w), yearBe: receiptYear(), no: 1 }),
  ),
  "fund/rebuild-commands.rebuildFund": ofCommittee((a, w) => rebuild.rebuildFund(a, unit(w))),
  "fund/close-commands.closeMonth": ofCommittee(
    (a, w) => closing.closeMonth(a, { ...unit(w), month: lastMonth, counted: 0, note: null }),
    async (w) => {
      const month = await closed(w);
      const again = { ...unit(w), month: lastMonth, reason: "ลืมใบเสร็จ" };
      done(await closing.reopenMonth(w.here.committee, again));
      return month;
    },
  ),
  "fund/close-commands.reopenMonth": ofCommittee(
    (a, w) => closing.reopenMonth(a, { ...unit(w), month: lastMonth, reason: "ลืมใบเสร็จ" }),
    closed,
  ),
};

/** A baht that somebody owes or holds; answers the number their name ends with. */
async function standing({ here }: BusyWorld, from: Account, to: Account): Promise<number> {
  const mark = ++days;
  const party = namedKey(`ผู้ค้าง ${mark}`);
  await db.$transaction((tx) =>
    postEntry(tx, here.committee, {
      unitId: here.id,
      writeId: newCommand(),
      kind: "by_hand",
      happenedOn: today,
      text: "ค้างอยู่",
      lines: transfer(100, { account: from, party }, { account: to, party }),
    }),
  );
  return mark;
}
