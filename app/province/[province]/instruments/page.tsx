import { InstrumentsScreen } from "@/components/instruments/list-screen";
import { found, requireActor } from "@/lib/access/session";
import { startInstrument } from "@/lib/assessments/instrument-actions";
import { instrumentsOfProvince } from "@/lib/assessments/instrument-queries";
import { builtIn } from "@/lib/assessments/instruments";
import { currentLocale, words } from "@/lib/i18n/server";
import { placeName } from "@/lib/places/names";

export async function generateMetadata() {
  return { title: (await words("instruments"))("instruments") };
}

export default async function InstrumentsPage({
  params,
}: {
  params: Promise<{ province: string }>;
}) {
  const [actor, { province }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const code = province === "all" ? null : province;
  return (
    <InstrumentsScreen
      lines={found(await instrumentsOfProvince(actor, code))}
      builtIn={builtIn}
      province={province}
      place={placeName(code, locale)}
      path={`/province/${province}/instruments`}
      start={startInstrument}
      commandId={crypto.randomUUID()}
      locale={locale}
    />
  );
}
