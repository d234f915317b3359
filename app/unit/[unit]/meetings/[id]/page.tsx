import { MeetingScreen } from "@/components/meetings/meeting-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { workers } from "@/lib/fund/work-queries";
import { currentLocale, words } from "@/lib/i18n/server";
import { meeting } from "@/lib/meetings/queries";
import { quorumOf } from "@/lib/regulations/approval";
import { regulationInForce } from "@/lib/regulations/queries";

export async function generateMetadata() {
  return { title: (await words("meetings"))("list.pageTitle") };
}

export default async function MeetingPage({
  params,
}: {
  params: Promise<{ unit: string; id: string }>;
}) {
  const [actor, { unit, id }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const { unitId } = found(committeeAt(actor, unit));
  const meetingId = found(/^\d{1,9}$/.test(id) ? Number(id) : null);
  const page = found(await meeting(actor, unitId, meetingId));
  const [people, regulation] = await Promise.all([
    workers(actor, unitId).then(found),
    regulationInForce(actor, unitId, page.heldOn),
  ]);
  return (
    <MeetingScreen
      meeting={page}
      seats={people.map(({ id: seat, name }) => ({ value: String(seat), label: name }))}
      quorum={regulation && quorumOf(regulation.terms, page.seats.length)}
      unitId={unitId}
      path={`/unit/${unit}`}
      locale={locale}
    />
  );
}
