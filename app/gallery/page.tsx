import { notFound } from "next/navigation";
import { LinkButton } from "@/components/ui/button";
import { WorkspaceFrame } from "@/components/ui/frame";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { PageHead, Section } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { readTableState, type SearchParams } from "@/components/ui/table-state";
import { TextSizeSwitch } from "@/components/ui/text-size-switch";
import { currentLocale } from "@/lib/i18n/server";
import { Charts } from "./charts";
import { Forms } from "./forms";
import { Marks } from "./marks";
import { PeopleTable } from "./people-table";
import { peopleTable, samplePage } from "./sample";
import { Words } from "./words";

export const metadata = { title: "ชิ้นส่วนหน้าจอ" };

const nav = [
  { href: "/gallery", label: "ภาพรวม" },
  { href: "/gallery#marks", label: "เครื่องหมาย" },
  { href: "/gallery#forms", label: "แบบฟอร์ม" },
  { href: "/gallery#table", label: "ตาราง" },
  { href: "/gallery#charts", label: "กราฟ" },
  { href: "/gallery#words", label: "ข้อความแจ้ง" },
  { href: "/gallery#paper", label: "กระดาษ" },
];

/** Every piece of the interface on one page, for those who build with them. */
export default async function Gallery({ searchParams }: { searchParams: Promise<SearchParams> }) {
  if (process.env.NODE_ENV !== "development" && process.env.GALLERY !== "1") notFound();
  const state = readTableState(await searchParams, peopleTable);
  const { rows, total } = samplePage(state);
  return (
    <WorkspaceFrame
      brand="สุขชุมชน"
      place="หน่วยบริการ ต.ตัวอย่าง"
      home="/gallery"
      nav={nav}
      tools={<TextSizeSwitch current="m" action="/gallery" />}
      menu={
        <>
          <p>ผู้ใช้ตัวอย่าง · คณะทำงาน</p>
          <a href="/gallery?as=volunteer">ไปหน้าอาสาสมัคร</a>
          <a href="/gallery" aria-current="true">
            ต.ตัวอย่าง (คณะทำงาน)
          </a>
          <hr />
          <LanguageSwitch current={await currentLocale()} action="/gallery" />
        </>
      }
    >
      <PageHead
        over="งวดสิงหาคม 2566 · ตัดรอบวันที่ 25"
        title="สมาชิกยังจ่ายอยู่ 32 % ต่ำสุดในรอบ 5 เดือน"
        actions={
          <>
            <LinkButton href="#table">ดูรายชื่อ</LinkButton>
            <PrintButton tone="main">พิมพ์รอบนี้</PrintButton>
          </>
        }
      />
      <Charts />
      <Marks />
      <Forms />
      <Section id="table" title="สมาชิก" note="เรียง ค้น กรอง เลือกคอลัมน์ได้ ที่อยู่หน้าเว็บจำไว้ให้">
        <PeopleTable rows={rows} total={total} state={state} />
      </Section>
      <Words />
    </WorkspaceFrame>
  );
}
