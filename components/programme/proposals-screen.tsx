import { CancelForm } from "@/components/services/cancel-form";
import { ActionForm } from "@/components/ui/action-form";
import { CheckGroup } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { NumberField, TextAreaField, TextField } from "@/components/ui/field";
import { Empty, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { Fold } from "@/components/units/fold";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { type Evidence, proposalState } from "@/lib/programme/proposal";
import type { ProposalLine } from "@/lib/programme/proposal-queries";
import { answerProposal, removeProposal, sendProposal } from "@/lib/programme/unit-work-actions";
import { evidenceAtUnit, evidenceSaid } from "./evidence";
import { ProposalRows } from "./proposal-rows";

/** What the unit asked for, with which figures, and what it got. */
export function ProposalsScreen({
  proposals,
  evidence,
  unitId,
  today,
  locale,
}: {
  proposals: readonly ProposalLine[];
  /** what can be chosen today */
  evidence: readonly Evidence[];
  unitId: number;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "programme");
  const sum = (of: "askedSatang" | "grantedSatang") =>
    proposals.reduce((all, one) => all + (one[of] ?? 0), 0);
  const [asked, granted] = [sum("askedSatang"), sum("grantedSatang")];
  const waiting = proposals.filter((one) => proposalState(one) === "waiting").length;
  const day = (given: Day) => formatDay(given, locale, "medium");
  return (
    <>
      <PageHead
        over={t("proposals.over")}
        title={
          proposals.length === 0
            ? t("proposals.titleNone")
            : asked + granted === 0
              ? t("proposals.titleNoMoney", { count: proposals.length, waiting })
              : t("proposals.title", {
                  granted: formatBaht(granted, locale),
                  asked: formatBaht(asked, locale),
                  waiting,
                })
        }
        actions={<PrintButton />}
      />
      <Fold label={t("proposals.add")} tone="main">
        <ActionForm
          action={sendProposal}
          commandId={crypto.randomUUID()}
          hidden={{ unitId: String(unitId) }}
        >
          <TextField
            name="agency"
            label={t("proposals.agency")}
            hint={t("proposals.agencyHint")}
            maxLength={200}
          />
          <TextAreaField name="problem" label={t("proposals.problem")} />
          {evidence.length > 0 ? (
            <CheckGroup
              name="evidence"
              label={t("proposals.evidence")}
              hint={t("proposals.evidenceHint")}
              choices={evidence.map((one) => ({
                value: one.key,
                label: evidenceSaid(one, locale),
              }))}
              optional
            />
          ) : (
            <p className="note">{t("proposals.evidenceNone")}</p>
          )}
          <NumberField
            name="askedSatang"
            label={t("proposals.asked")}
            unit={t("proposals.baht")}
            decimal
            optional
          />
          <TextField
            name="support"
            label={t("proposals.support")}
            hint={t("proposals.supportHint")}
            maxLength={500}
            optional
          />
          <DateField name="sentOn" label={t("proposals.sentOn")} defaultValue={day(today)} />
          <SubmitButton>{t("proposals.submit")}</SubmitButton>
        </ActionForm>
      </Fold>
      {proposals.length === 0 ? (
        <Empty title={t("proposals.empty")}>{t("proposals.emptyHint")}</Empty>
      ) : (
        <ProposalRows
          proposals={proposals}
          records={(one, slug) => evidenceAtUnit(one, `/unit/${slug}`)}
          locale={locale}
          forms={(one) => (
            <div className="no-print col-span-full -ml-3 flex flex-wrap gap-x-2">
              <Fold
                label={one.answeredOn ? t("proposals.answerAgain") : t("proposals.answer")}
                tone="plain"
              >
                <ActionForm
                  action={answerProposal}
                  commandId={crypto.randomUUID()}
                  hidden={{ unitId: String(unitId), proposalId: String(one.id) }}
                  keep
                >
                  <DateField
                    name="answeredOn"
                    label={t("proposals.answeredOn")}
                    defaultValue={day(one.answeredOn ?? today)}
                  />
                  <NumberField
                    name="grantedSatang"
                    label={t("proposals.granted")}
                    unit={t("proposals.baht")}
                    defaultValue={
                      one.grantedSatang === null ? undefined : formatBaht(one.grantedSatang, locale)
                    }
                    decimal
                    optional
                  />
                  <TextAreaField
                    name="outcome"
                    label={t("proposals.outcome")}
                    defaultValue={one.outcome ?? undefined}
                    optional
                  />
                  <SubmitButton>{t("proposals.answer")}</SubmitButton>
                </ActionForm>
              </Fold>
              <CancelForm
                action={removeProposal}
                hidden={{ unitId: String(unitId), proposalId: String(one.id) }}
                what={`${one.agency} · ${t("proposals.sent", { day: day(one.sentOn) })}`}
                words={messages[locale].programme.takeOut}
                plain
              />
            </div>
          )}
        />
      )}
    </>
  );
}
