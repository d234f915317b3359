import { ChartFrame } from "@/components/ui/chart-frame";
import { Bars } from "@/components/ui/marks";
import { Section, Split } from "@/components/ui/page";

const months = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค."];
const percent = { digits: 2, unit: "%" };

export function Charts() {
  return (
    <div id="charts">
      <Split
        aside={
          <Section title="รอบนี้ รายหมู่บ้าน" note="หมู่ 4, 6, 8 ยังไม่มีผู้ดูแล">
            <Bars
              items={[71, 88, 40, 66, 52, 31, 59].map((value, at) => ({
                id: String(at),
                label: `หมู่ ${at + 1}`,
                value,
                text: `${value} %`,
                href: `/gallery?village=${at + 1}`,
                low: value < 50,
              }))}
            />
          </Section>
        }
      >
        <ChartFrame
          title="อัตราการคงอยู่ ม.ค.–ส.ค. 2566"
          definition="ผู้จ่ายเงินสมทบในเดือน ÷ ผู้ประกันตน 848 คน · เฉลี่ย 8 เดือน 49.20 %"
          corner="เดือน"
          spec={{
            kind: "line",
            labels: months,
            notes: [516, 514, 131, 538, 482, 444, 440, 273].map((n) => `${n} คน`),
            series: [
              {
                name: "คงอยู่",
                values: [60.85, 60.61, 15.45, 63.44, 56.84, 52.36, 51.89, 32.19],
              },
            ],
            goal: { value: 100, label: "เป้าหมาย 100 %" },
            format: percent,
          }}
        />
      </Split>
      <div className="grid gap-x-12 lg:grid-cols-2">
        <ChartFrame
          title="สามหน่วยบนมาตราเดียวกัน"
          definition="อัตราการคงอยู่รายเดือน 2566"
          corner="เดือน"
          spec={{
            kind: "line",
            labels: months,
            series: [
              { name: "ต.ตัวอย่างหนึ่ง", values: [60, 61, 15, 63, 57, 52, 52, 32] },
              { name: "ต.ตัวอย่างสอง", values: [70, 71, 69, 72, 71, 70, 73, 71] },
              { name: "ต.ตัวอย่างสาม", values: [50, 52, null, null, 55, 58, 60, 66] },
            ],
            format: { unit: "%" },
            max: 100,
          }}
        />
        <ChartFrame
          title="ก่อนและหลังโครงการ ดีขึ้นทุกด้าน"
          definition="คะแนนเฉลี่ย 1–4 ของคณะทำงาน 11 คน"
          corner="ด้าน"
          spec={{
            kind: "pairs",
            labels: ["ความรู้ ม.40", "ข้อมูล", "การเงิน", "ทีม"],
            series: [
              { name: "ก่อน", values: [2.6, 2.7, 2.4, 2.6] },
              { name: "หลัง", values: [3.1, 3, 3.3, 3.4] },
            ],
            max: 4,
            format: { digits: 1 },
          }}
        />
      </div>
    </div>
  );
}
