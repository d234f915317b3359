import { MaterialsScreen } from "@/components/programme/materials-screen";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { materialsOf } from "@/lib/programme/training-queries";

export async function generateMetadata() {
  return { title: (await words("programme"))("materials.pageTitle") };
}

export default async function MaterialsPage({ params }: { params: Promise<{ province: string }> }) {
  const [actor, { province }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const code = province === "all" ? null : province;
  return (
    <MaterialsScreen
      materials={found(await materialsOf(actor, code))}
      province={province}
      locale={locale}
    />
  );
}
