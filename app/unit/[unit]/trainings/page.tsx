import { TrainingsScreen } from "@/components/programme/trainings-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { workers } from "@/lib/fund/work-queries";
import { currentLocale, words } from "@/lib/i18n/server";
import { materialsFor, trainingsOf } from "@/lib/programme/training-queries";

export async function generateMetadata() {
  return { title: (await words("programme"))("trainings.pageTitle") };
}

export default async function TrainingsPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit }, locale] = await Promise.all([requireActor(), params, currentLocale()]);
  const { unitId } = found(committeeAt(actor, unit));
  const [trainings, materials, people] = await Promise.all([
    trainingsOf(actor, unitId).then(found),
    materialsFor(actor, unitId).then(found),
    workers(actor, unitId).then(found),
  ]);
  return (
    <TrainingsScreen
      trainings={trainings}
      materials={materials}
      seats={people.map(({ id, name }) => ({ value: String(id), label: name }))}
      unitId={unitId}
      today={todayInBangkok()}
      locale={locale}
    />
  );
}
