import type { FigureLine } from "@/components/maturity/standard-form";
import { StandardScreen } from "@/components/maturity/standard-screen";
import { found, requireActor } from "@/lib/access/session";
import { formatDay, todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { translator } from "@/lib/i18n/translator";
import { adoptStandard } from "@/lib/maturity/actions";
import { figureKeys, firstStandard } from "@/lib/maturity/criteria";
import { judgements } from "@/lib/maturity/input";
import { standardsOf } from "@/lib/maturity/queries";
import { placeName } from "@/lib/places/names";

export async function generateMetadata() {
  return { title: (await words("frame"))("maturity") };
}

export default async function StandardPage({ params }: { params: Promise<{ province: string }> }) {
  const [actor, { province }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const code = province === "all" ? null : province;
  const { standard, versions } = found(await standardsOf(actor, code));
  const t = translator(locale, "maturity");
  const figures: FigureLine[] = figureKeys.map((key) => {
    const inForce = standard.criteria.find((c) => c.by === "figure" && c.figure === key);
    const usual = firstStandard.criteria.find((c) => c.by === "figure" && c.figure === key);
    const shown = inForce ?? usual;
    return {
      key,
      name: t(`figures.${key}.name`),
      used: inForce !== undefined,
      tier: shown?.tier ?? "system_innovation",
      atLeast: shown?.by === "figure" ? String(shown.atLeast) : "1",
      nearly: shown?.by === "figure" ? String(shown.nearly) : "1",
    };
  });
  const judged = standard.criteria.filter((c) => c.by === "judgement");
  return (
    <StandardScreen
      place={placeName(code, locale)}
      province={province}
      standard={standard}
      versions={versions}
      figures={figures}
      judgements={Array.from({ length: judgements }, (_, at) => {
        const one = judged[at];
        return {
          no: at + 1,
          key: one?.key ?? "",
          th: one?.by === "judgement" ? one.name.th : "",
          en: one?.by === "judgement" ? one.name.en : "",
          tier: one?.tier ?? "system_innovation",
        };
      })}
      adopt={adoptStandard}
      commandId={crypto.randomUUID()}
      today={formatDay(todayInBangkok(), locale, "medium")}
      back={{ href: `/province/${province}/maturity`, label: t("all") }}
      locale={locale}
    />
  );
}
