import { MeetingPaperScreen } from "@/components/meetings/paper-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { meeting } from "@/lib/meetings/queries";

export async function generateMetadata() {
  return { title: (await words("meetings"))("print.minutes") };
}

export default async function MeetingPaperPage({
  params,
}: {
  params: Promise<{ unit: string; id: string }>;
}) {
  const [actor, { unit, id }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const grant = found(committeeAt(actor, unit));
  const meetingId = found(/^\d{1,9}$/.test(id) ? Number(id) : null);
  return (
    <MeetingPaperScreen
      meeting={found(await meeting(actor, grant.unitId, meetingId))}
      place={locale === "th" ? grant.placeTh : grant.placeEn}
      path={`/unit/${unit}/meetings/${meetingId}`}
      locale={locale}
    />
  );
}
