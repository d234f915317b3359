import { InstrumentScreen } from "@/components/instruments/instrument-screen";
import { coordinatorOf } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import {
  discardInstrument,
  publishInstrument,
  retireInstrument,
  saveInstrument,
  startVersion,
} from "@/lib/assessments/instrument-actions";
import { keptInstrument } from "@/lib/assessments/instrument-queries";
import { currentLocale, words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("instruments"))("instruments") };
}

export default async function InstrumentPage({
  params,
}: {
  params: Promise<{ province: string; id: string }>;
}) {
  const [actor, { province, id }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const number = found(/^\d{1,9}$/.test(id) ? Number(id) : null);
  const kept = found(await keptInstrument(actor, number));
  const code = province === "all" ? null : province;
  // The nation's are read from every province; a province's own from its own alone.
  found(kept.provinceCode === null || kept.provinceCode === code || code === null || null);
  return (
    <InstrumentScreen
      kept={kept}
      actions={{
        save: saveInstrument,
        publish: publishInstrument,
        discard: discardInstrument,
        startVersion,
        retire: retireInstrument,
      }}
      commandIds={{ startVersion: crypto.randomUUID() }}
      mayKeep={coordinatorOf(actor, kept.provinceCode) !== undefined}
      home={`/province/${province}/instruments`}
      locale={locale}
    />
  );
}
