import { LinkButton } from "@/components/ui/button";
import { Chip, Meter, Ring, Strip, StripLegend } from "@/components/ui/marks";
import { Band, Notice, Section } from "@/components/ui/page";
import { Sparkline } from "@/components/ui/sparkline";

const rows = [
  { name: "สมาชิกตัวอย่าง ก.", village: 2, cells: "ppppppppppmo", chip: "red" },
  { name: "สมาชิกตัวอย่าง ข.", village: 2, cells: "pmppppmpppmo", chip: "amber" },
  { name: "สมาชิกตัวอย่าง ค.", village: 5, cells: "pppppppppppo", chip: "" },
  { name: "สมาชิกตัวอย่าง ง.", village: 5, cells: "bbbbbpppmppp", chip: "teal" },
] as const;

export function Marks() {
  return (
    <div id="marks">
      <Band>
        <div className="flex items-center gap-4">
          <Ring part={41} whole={58} label="จ่ายแล้ว 41 จาก 58 คน" />
          <div>
            <p className="over">งวดพฤศจิกายน 2569</p>
            <p className="text-2xl leading-tight font-semibold">เหลือ 3 วัน</p>
            <p className="text-sm">
              จ่ายแล้ว 41 จาก 58 คน
              <br />
              ตัดรอบวันที่ 25
            </p>
          </div>
        </div>
      </Band>
      <div className="grid gap-x-12 md:grid-cols-2">
        <Section title="ต้องเตือนวันนี้ 17 คน" note="แตะวงกลมเมื่อจ่ายแล้ว">
          <ul className="rows">
            {rows.map((row, at) => (
              <li key={row.name}>
                <div>
                  <b>
                    <a href="/gallery#marks">{row.name}</a>
                  </b>{" "}
                  <small>หมู่ {row.village}</small>
                  <div>
                    <Strip cells={row.cells} label="จ่ายสิบจากสิบสองเดือน" />
                  </div>
                  {row.chip === "red" && <Chip tone="red">ขาดเดือนนี้ เสียสิทธิขาดรายได้</Chip>}
                  {row.chip === "amber" && <Chip tone="amber">ค้าง 1 เดือน</Chip>}
                  {row.chip === "teal" && <Chip tone="teal">กลับมาส่งต่อ</Chip>}
                  {row.chip === "" && <small>จ่ายครบทุกเดือน</small>}
                </div>
                <button
                  type="button"
                  className={at === 3 ? "tick on" : "tick"}
                  aria-pressed={at === 3}
                  aria-label={`${row.name} จ่ายแล้ว`}
                />
              </li>
            ))}
          </ul>
          <StripLegend
            items={[
              { cell: "p", label: "จ่ายแล้ว" },
              { cell: "m", label: "ขาด" },
              { cell: "o", label: "เดือนนี้ ยังจ่ายได้" },
            ]}
          />
        </Section>
        <Section title="สิทธิวันนี้" note="สมาชิกสามัญ · ม.40 ทางเลือก 2 · 100 บาท/เดือน">
          <Strip large cells="bppppppmpppo" label="จ่ายเก้าจากสิบเอ็ดเดือน" />
          {(
            [
              ["เงินทดแทนขาดรายได้", 3, 4, 3, "teal", "มีสิทธิ"],
              ["ค่าทำศพ", 11, 12, 6, "amber", "ใกล้หมดสิทธิ"],
              ["ทุพพลภาพ", 4, 10, 6, "red", "ยังไม่มีสิทธิ"],
            ] as const
          ).map(([name, filled, of, need, tone, chip]) => (
            <div key={name} className="border-b border-line py-4">
              <p className="mb-2 flex justify-between gap-3">
                <b>{name}</b> <Chip tone={tone}>{chip}</Chip>
              </p>
              <Meter filled={filled} of={of} tone={tone} label={`${filled} จาก ${of} เดือน`} />
              <p className="note">
                จ่ายแล้ว {filled} ใน {of} เดือน · ต้องครบ {need}
              </p>
            </div>
          ))}
          <Notice tone="red" title="ถ้าไม่จ่ายเดือนนี้">
            เดือนหน้าจะเบิกเงินทดแทนขาดรายได้ไม่ได้
          </Notice>
          <Notice tone="amber" title="ยังขาด 2 เรื่อง">
            หมู่ 4 และหมู่ 6 ยังไม่มีผู้ดูแล
          </Notice>
          <div className="actions">
            <LinkButton tone="main" href="#forms">
              รับเงินสมทบ
            </LinkButton>
            <LinkButton href="#forms">เปิดงานเบิก</LinkButton>
          </div>
          <p className="mt-4">
            คงอยู่ 8 เดือน{" "}
            <Sparkline values={[61, 60, 15, 63, 57, 52, null, 32]} label="จาก 61 เหลือ 32" /> 32.2
          </p>
        </Section>
      </div>
    </div>
  );
}
