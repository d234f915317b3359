import type { ReactNode } from "react";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { className, serviceName } from "@/lib/regulations/names";
import { formatRange } from "@/lib/regulations/range";
import { cancelService } from "@/lib/services/actions";
import type { PaidServiceDetail } from "@/lib/services/queries";
import { CancelForm } from "./cancel-form";

/** One paid service: who, how much, why this price, where the money went. */
export function PaidServiceScreen({
  service,
  unitId,
  path,
  locale,
}: {
  service: PaidServiceDetail;
  unitId: number;
  /** "/unit/…" */
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "services");
  const day = (value: PaidServiceDetail["happenedOn"]) => formatDay(value, locale, "long");
  const name = serviceName(service, locale);
  const amount = formatBaht(service.amount, locale);
  const price = className({ nameTh: service.classTh, nameEn: service.classEn }, locale);
  return (
    <>
      <PageHead
        back={{ href: `${path}/desk`, label: t("paid.back") }}
        over={t("paid.over", { day: day(service.happenedOn) })}
        title={
          service.cancelledOn
            ? t("paid.cancelledTitle", { service: name, amount })
            : t("paid.title", { service: name, amount })
        }
      />
      {service.cancelledOn && (
        <Notice tone="red">
          {t("paid.cancelled", {
            day: day(service.cancelledOn),
            reason: service.cancelReason ?? "",
          })}
        </Notice>
      )}
      <table className="tbl mt-4">
        <tbody>
          <Row label={t("paid.payer")}>
            {service.memberNo === null ? (
              `${service.payer} (${t("list.visitor")})`
            ) : (
              <a href={`${path}/members/${service.memberNo}`}>
                {service.payer} {t("list.no", { no: String(service.memberNo) })}
              </a>
            )}
          </Row>
          <Row label={t("paid.price")}>
            {[
              price ?? t("list.everyone"),
              service.quantity > 1 && t("list.times", { n: String(service.quantity) }),
              `${amount} ${messages[locale].services.form.baht}`,
            ]
              .filter(Boolean)
              .join(" · ")}
          </Row>
          <Row label={t("paid.why")}>
            {service.classCode === ""
              ? t("form.becauseEveryone")
              : service.heldSince && service.heldCode === service.classCode
                ? t("paid.asMember", { name: price ?? "", since: day(service.heldSince) })
                : t("paid.asVisitor")}
          </Row>
          {service.prices.length > 1 && (
            <Row label={t("paid.other")}>
              {service.prices
                .filter((one) => one.classCode !== service.classCode)
                .map((one) =>
                  t("form.prices", {
                    name:
                      className({ nameTh: one.classTh, nameEn: one.classEn }, locale) ??
                      t("list.everyone"),
                    price: formatRange(one, locale),
                  }),
                )
                .join(" · ")}
            </Row>
          )}
          <Row label={t("paid.regulation")}>
            <a href={`${path}/regulations/${service.version}`}>
              {t("paid.version", {
                version: String(service.version),
                from: day(service.effectiveFrom),
              })}
            </a>
            {service.articleNo && ` ${t("paid.article", { no: service.articleNo })}`}
          </Row>
          <Row label={t("paid.shares")}>
            {service.shares
              .map((one) => `${partyName(one, locale)} ${formatBaht(one.amount, locale)}`)
              .join(" · ")}
          </Row>
          <Row label={t("paid.receipt")}>
            <a href={`${path}/receipts/${service.receiptYear}/${service.receiptNo}`}>
              {t("paid.receiptNo", {
                no: String(service.receiptNo),
                year: String(service.receiptYear),
              })}
            </a>
          </Row>
          <Row label={t("paid.entries")}>
            {service.entries.map((entry) => (
              <div key={entry.no}>
                <a href={`${path}/fund/entries/${entry.no}`}>
                  {t(entry.reversal ? "paid.reversal" : "paid.entry", {
                    no: String(entry.no),
                    day: day(entry.bookedOn),
                  })}
                </a>
              </div>
            ))}
          </Row>
          {service.note && <Row label={t("paid.note")}>{service.note}</Row>}
          <Row label={t("paid.by")}>{service.by}</Row>
        </tbody>
      </table>
      {!service.cancelledOn && (
        <Section title={t("paid.cancelTitle")} note={t("paid.cancelNote")}>
          <CancelForm
            action={cancelService}
            hidden={{ unitId: String(unitId), paidServiceId: String(service.id) }}
            what={t("paid.cancelNote")}
            words={{
              open: t("paid.cancel"),
              title: t("paid.cancelTitle"),
              reason: t("paid.reason"),
              reasonHint: t("paid.reasonHint"),
              submit: t("paid.cancel"),
              done: t("paid.cancelDone", { no: String(service.receiptNo) }),
            }}
          />
        </Section>
      )}
    </>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{children}</td>
    </tr>
  );
}

function partyName({ to, name }: { to: string; name: string | null }, locale: Locale): string {
  const parties: Record<string, string> = messages[locale].regulations.party;
  return name ?? parties[to] ?? to;
}
