import { criterionName } from "@/components/maturity/words";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextAreaField } from "@/components/ui/field";
import { Empty, PageHead, Section } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { Fold } from "@/components/units/fold";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { mentorshipState, mostMentees } from "@/lib/programme/mentoring";
import type { MentorshipLine, Proposed } from "@/lib/programme/mentoring-queries";
import { proposeMentor } from "@/lib/programme/unit-work-actions";
import { PairHead, pairUnitName } from "./mentor-pair";

type Choice = { id: number; shortTh: string; shortEn: string };

/** All pairs of a province, and whom to pair next with the reason. */
export function MentoringScreen({
  place,
  pairs,
  proposed,
  units,
  path,
  locale,
}: {
  place: string;
  pairs: readonly MentorshipLine[];
  proposed: readonly Proposed[];
  units: readonly Choice[];
  /** of this page */
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "mentoring");
  const count = (state: string) => pairs.filter((pair) => mentorshipState(pair) === state).length;
  const open = pairs.filter((pair) => pair.endedOn === null);
  const ended = pairs.filter((pair) => pair.endedOn !== null);
  return (
    <>
      <PageHead
        over={t("over", { place })}
        title={
          open.length === 0
            ? t("titleNone")
            : t(count("started") > 0 ? "title" : "titleAsked", {
                started: count("started"),
                asked: count("asked"),
              })
        }
        note={t("note")}
        actions={<PrintButton />}
      />
      {open.length === 0 ? (
        <Empty title={t("empty")}>{t("emptyHint")}</Empty>
      ) : (
        <Pairs title={t("open")} pairs={open} path={path} locale={locale} />
      )}
      <Section title={t("proposals")} note={t("proposalsNote", { most: mostMentees })}>
        {proposed.length === 0 ? (
          <p>{t("proposalsNone")}</p>
        ) : (
          <ul className="rows max-w-240">
            {proposed.map((pair) => (
              <ProposedRow key={pair.unitId} pair={pair} locale={locale} />
            ))}
          </ul>
        )}
        <div className="mt-4">
          <Fold label={t("own")}>
            <OwnPair units={units} locale={locale} />
          </Fold>
        </div>
      </Section>
      {ended.length > 0 && <Pairs title={t("ended")} pairs={ended} path={path} locale={locale} />}
    </>
  );
}

function Pairs({
  title,
  pairs,
  path,
  locale,
}: {
  title: string;
  pairs: readonly MentorshipLine[];
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "mentoring");
  return (
    <Section title={`${title} · ${pairs.length}`}>
      <ul className="rows max-w-240">
        {pairs.map((pair) => (
          <li key={pair.id}>
            <div>
              <PairHead pair={pair} locale={locale} />
              <a className="link" href={`${path}/${pair.id}`}>
                {t("openPair")}
                <span className="sr-only">
                  {" "}
                  {pairUnitName(pair.unit, locale)} {pairUnitName(pair.mentor, locale)}
                </span>
              </a>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ProposedRow({ pair, locale }: { pair: Proposed; locale: Locale }) {
  const t = translator(locale, "mentoring");
  const names = {
    unit: pairUnitName(pair.unit, locale),
    mentor: pairUnitName(pair.mentor, locale),
  };
  const taught = pair.teaches.flatMap((key) =>
    pair.unit.result.criteria.flatMap(({ criterion }) =>
      criterion.key === key ? [criterionName(criterion, locale)] : [],
    ),
  );
  const first = taught[0];
  return (
    <li>
      <div>
        <b>{t("pair", names)}</b>
        <p>
          {[
            t(`near.${pair.near}`),
            t("why", { ...names, count: taught.length }),
            first && t("first", { name: first }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      <div className="no-print col-span-full -ml-3">
        <Fold label={t("propose")} tone="plain">
          <ActionForm
            action={proposeMentor}
            commandId={crypto.randomUUID()}
            hidden={{ unitId: String(pair.unitId), mentorUnitId: String(pair.mentorUnitId) }}
          >
            <TextAreaField
              name="focus"
              label={t("focus")}
              hint={t("focusHint")}
              defaultValue={taught.slice(0, 3).join("\n")}
            />
            <SubmitButton>{t("propose")}</SubmitButton>
          </ActionForm>
        </Fold>
      </div>
    </li>
  );
}

function OwnPair({ units, locale }: { units: readonly Choice[]; locale: Locale }) {
  const t = translator(locale, "mentoring");
  const choices = units.map((unit) => ({
    value: String(unit.id),
    label: locale === "th" ? unit.shortTh : unit.shortEn,
  }));
  return (
    <ActionForm action={proposeMentor} commandId={crypto.randomUUID()}>
      <SelectField name="unitId" label={t("learner")} choices={choices} empty={t("choose")} />
      <SelectField name="mentorUnitId" label={t("mentor")} choices={choices} empty={t("choose")} />
      <TextAreaField name="focus" label={t("focus")} hint={t("focusHint")} />
      <SubmitButton>{t("propose")}</SubmitButton>
    </ActionForm>
  );
}
