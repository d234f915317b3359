import "server-only";
import { auditConfig } from "@/components/audit/audit-config";
import { auditFile } from "@/components/audit/audit-file";
import { roundFile } from "@/components/contributions/round-export";
import { registerTable } from "@/components/members/register-config";
import { registerFile } from "@/components/members/register-export";
import { readTableState } from "@/components/ui/table-state";
import { assessFile, committeeFile, compareFile, unitsFile } from "@/components/units/files";
import { unitsConfig } from "@/components/units/units-rows";
import type { Actor } from "@/lib/access/actor";
import { auditNames, auditOf } from "@/lib/access/audit-queries";
import { committeeAt, evaluatorOf } from "@/lib/access/policy";
import { currentActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { currentLocale, words } from "@/lib/i18n/server";
import { exportMembers } from "@/lib/members/export-queries";
import { addMonths, monthOf } from "@/lib/month";
import {
  type FileFormat,
  type FileTable,
  fileResponse,
  sentence,
} from "@/lib/spreadsheet/file-response";
import { committeeToAssess, committeeWithCare } from "@/lib/units/committee-queries";
import { compareUnits } from "@/lib/units/figures-queries";
import { shownPeriod } from "@/lib/units/period";
import { unitForWork } from "@/lib/units/queries";
import { unitsTable } from "@/lib/units/table-queries";

/** Rows of a file at most; far more than a committee writes in years. */
export const mostRows = 50_000;

type Make = (actor: Actor, locale: Locale) => Promise<FileTable | null>;

/** What every export shares: 401 for strangers, 404 outside the actor's scope, else the file. */
export async function answer(format: FileFormat, make: Make): Promise<Response> {
  const [actor, locale, t] = await Promise.all([currentActor(), currentLocale(), words("units")]);
  if (!actor) return sentence(401, t("exports.signIn"));
  const table = await make(actor, locale);
  return table ? fileResponse(format, table, locale) : sentence(404, t("exports.notFound"));
}

export const queryOf = (request: Request) => new URL(request.url).searchParams;

export function unitsRoute(format: FileFormat) {
  return async (request: Request, { params }: { params: Promise<{ province: string }> }) => {
    const { province } = await params;
    return answer(format, async (actor, locale) => {
      const state = readTableState(queryOf(request), unitsConfig);
      const { month } = shownPeriod(state.filters.month, todayInBangkok());
      const code = province === "all" ? null : province;
      const all = { ...state, page: 1, size: mostRows };
      const table = await unitsTable(actor, code, month, all);
      return table && unitsFile(table.rows, month, locale);
    });
  };
}

export function compareRoute(format: FileFormat) {
  return (request: Request) =>
    answer(format, async (actor, locale) => {
      const query = queryOf(request);
      const { month } = shownPeriod(query.get("month") ?? undefined, todayInBangkok());
      const slugs = query.getAll("unit");
      const units = await compareUnits(actor, slugs, addMonths(month, -11), month);
      return units && compareFile(units, locale);
    });
}

export function assessRoute(format: FileFormat) {
  return () =>
    answer(format, async (actor, locale) =>
      evaluatorOf(actor) ? assessFile(await committeeToAssess(actor), locale) : null,
    );
}

type UnitParams = { params: Promise<{ unit: string }> };

export function committeeRoute(format: FileFormat) {
  return async (_: Request, { params }: UnitParams) => {
    const { unit: slug } = await params;
    return answer(format, async (actor, locale) => {
      const unit = await unitForWork(actor, slug);
      const rows = unit && (await committeeWithCare(actor, unit.id));
      return rows && committeeFile(rows, slug, locale);
    });
  };
}

export function roundRoute(format: FileFormat) {
  return async (request: Request, { params }: UnitParams) => {
    const { unit: slug } = await params;
    return answer(format, (actor, locale) => roundFile(actor, slug, queryOf(request), locale));
  };
}

/** The members that the register's address asks for. A text file has its dates written out. */
export function registerRoute(format: FileFormat) {
  return async (request: Request, { params }: UnitParams) => {
    const { unit: slug } = await params;
    return answer(format, async (actor, locale) => {
      const unit = committeeAt(actor, slug) ? await unitForWork(actor, slug) : null;
      if (!unit) return null;
      const state = readTableState(queryOf(request), registerTable);
      const members = exportMembers(actor, unit.id, state, monthOf(todayInBangkok()));
      return registerFile(members, slug, format, locale);
    });
  };
}

export function auditRoute(format: FileFormat) {
  return async (request: Request, { params }: UnitParams) => {
    const { unit: slug } = await params;
    return answer(format, async (actor, locale) => {
      const unit = await unitForWork(actor, slug);
      if (!unit) return null;
      const state = readTableState(queryOf(request), auditConfig);
      const found = await auditOf(actor, unit.id, { ...state, page: 1, size: mostRows });
      const names = await auditNames(actor, unit.id);
      return found && names && auditFile(found.rows, names, slug, locale);
    });
  };
}
