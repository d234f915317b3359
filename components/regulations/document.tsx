import { type Day, formatDay } from "@/lib/day";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { articleNo, numbered } from "@/lib/regulations/articles";
import { shortHash } from "@/lib/regulations/hash";
import { activityName, incentiveName } from "@/lib/regulations/names";
import type { RegulationVersion } from "@/lib/regulations/queries";
import type { Terms } from "@/lib/regulations/terms";
import { toThaiDigits } from "@/lib/thai";
import { incentiveText, upToText } from "./changes-said";
import { FeeSheet } from "./fee-sheet";
import { type Field, fieldSaid, visitorsAs } from "./said";

type Adopted = Omit<RegulationVersion, "terms" | "id">;

// A regulation is adopted in Thai, so the document is Thai whoever reads it, with Thai digits.
const locale = "th";

const always: readonly Exclude<Field, "title">[] = [
  "cutoffDay",
  "serviceWeekdays",
  "submissionWeekday",
  "reportDay",
  "meetings",
  "quorum",
  "feeMonth",
];

/** The regulation as a document to be signed and filed; a draft says that it is one. */
export function RegulationDocument({
  terms,
  unit,
  adopted,
}: {
  terms: Terms;
  /** the unit's full name */
  unit: string;
  /** null for a draft */
  adopted: Adopted | null;
}) {
  const t = translator(locale, "regulations");
  const fields = terms.feeArticleKey ? ([...always, "feeArticleKey"] as const) : always;
  return (
    <article className="sheet regulation" lang="th">
      <header>
        {!adopted && <p className="draft-line">{t("doc.draftLine")}</p>}
        <h2>{thai(terms.title)}</h2>
        <p>{unit}</p>
        {adopted && <p>{thai(t("doc.number", { version: adopted.version }))}</p>}
      </header>
      <p className="preamble">{adopted ? preamble(adopted) : t("doc.preambleDraft")}</p>
      <Articles terms={terms} />
      <Signed adopted={adopted} />
      <section className="annex">
        <h3>{t("doc.annexDays")}</h3>
        <dl>
          {fields.map((field) => (
            <div key={field}>
              <dt>{t(`field.${field}`)}</dt>
              <dd>{thai(fieldSaid(field, terms, locale))}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="annex">
        <h3>{t("doc.annexFees")}</h3>
        <p className="note">{t("doc.feesUnit")}</p>
        <FeeSheet terms={terms} locale={locale} digits={thai} cite />
        <Visitors terms={terms} />
      </section>
      <Pay terms={terms} />
      <Code adopted={adopted} />
    </article>
  );
}

/** The words of amounts, numbers and days in Thai digits; letters stay as they are. */
const thai = (text: string) => toThaiDigits(text);

const long = (day: Day) => thai(formatDay(day, locale, "long"));

function preamble({ meeting, adoptedOn, effectiveFrom, effectiveTo }: Adopted): string {
  const t = translator(locale, "regulations");
  const on = (day: Day) => t("doc.day", { day: long(day) });
  const days = { adopted: on(adoptedOn), from: on(effectiveFrom) };
  const said = meeting
    ? t("doc.preamble", { meeting: thai(meeting), ...days })
    : t("doc.preamblePlain", days);
  return effectiveTo ? `${said} ${t("doc.until", { to: on(effectiveTo) })}` : said;
}

function Articles({ terms }: { terms: Terms }) {
  const t = translator(locale, "regulations");
  if (terms.articles.length === 0) return <p className="note">{t("doc.articlesNone")}</p>;
  return numbered(terms.articles).map((article) => (
    <section key={article.key} className={article.no.includes(".") ? "article inner" : "article"}>
      <h3>
        {article.no.includes(".") ? thai(article.no) : thai(t("doc.article", { no: article.no }))}{" "}
        {thai(article.heading)}
      </h3>
      {article.text && <p>{thai(article.text)}</p>}
    </section>
  ));
}

function Visitors({ terms }: { terms: Terms }) {
  const name = visitorsAs(terms, locale);
  if (!name) return null;
  return <p className="note">{translator(locale, "regulations")("doc.visitors", { name })}</p>;
}

function Pay({ terms }: { terms: Terms }) {
  const t = translator(locale, "regulations");
  const { compensation, incentives, approvals } = terms;
  if (compensation.length + incentives.length + approvals.length === 0) return null;
  const by = (key: string | null) => {
    const no = articleNo(terms, key);
    return no ? thai(t("doc.article", { no })) : "";
  };
  const rows = [
    ...compensation.map((line) => ({
      key: line.activity,
      name: activityName(line, locale),
      text: `${formatBaht(line.amount, locale)} ${t("baht")} ${t(`per.${line.per}`)}`,
      by: by(line.articleKey),
    })),
    ...incentives.map((line) => ({
      key: line.kind,
      name: incentiveName(line, locale),
      text: incentiveText(line, locale),
      by: by(line.articleKey),
    })),
    ...approvals.map((line) => ({
      key: `${line.of} ${line.by}`,
      name: t(`approval.${line.of}`),
      text: `${translator(locale, "units")(`position.${line.by}`)} ${upToText(line.upTo, locale)}`,
      by: "",
    })),
  ];
  return (
    <section className="annex">
      <h3>{t("doc.annexPay")}</h3>
      <table className="tbl pay">
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td>{thai(row.text)}</td>
              <td className="whitespace-nowrap">{row.by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Signed({ adopted }: { adopted: Adopted | null }) {
  const t = translator(locale, "regulations");
  const position = translator(locale, "units");
  return (
    <>
      {adopted && adopted.present.length > 0 && (
        <p className="present">
          <b>{thai(t("doc.present", { count: adopted.present.length }))}</b>{" "}
          {adopted.present
            .map((one) => `${one.name} (${position(`position.${one.position}`)})`)
            .join(", ")}
        </p>
      )}
      <div className="signed sheet-sign">
        {(["chair", "secretary"] as const).map((of) => {
          const name = adopted?.present.find((one) => one.position === of)?.name;
          return (
            <p key={of}>
              {t("doc.signed")} <span className="sheet-blank" />
              <br />
              {name ? `(${name})` : t("doc.blankName")}
              <br />
              {t(`doc.${of}`)}
            </p>
          );
        })}
      </div>
      <Code adopted={adopted} />
    </>
  );
}

/** What a paper copy is checked by; under the signatures, and again under the last annex. */
function Code({ adopted }: { adopted: Adopted | null }) {
  const t = translator(locale, "regulations");
  if (!adopted) return <p className="code">{t("doc.preambleDraft")}</p>;
  return (
    <p className="code">
      {thai(t("doc.number", { version: adopted.version }))} · {long(adopted.adoptedOn)}
      {adopted.hash && (
        <>
          {" "}
          · {t("doc.code")} <b>{shortHash(adopted.hash)}</b> · {t("doc.codeNote")}
        </>
      )}
    </p>
  );
}
