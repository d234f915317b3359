import { LinkButton } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { Empty, Notice, Section } from "@/components/ui/page";
import { Progress } from "@/components/ui/progress";
import { Sheet, SignLines } from "@/components/ui/sheet";

export function Words() {
  return (
    <>
      <Section id="words" title="ข้อความแจ้ง">
        <Notice>รอบนี้ปิดวันที่ 25 สิงหาคม 2566</Notice>
        <Notice tone="teal" title="บันทึกครบแล้ว">
          17 คนในหมู่ 2
        </Notice>
        <Progress done={4200} total={10000} text="อ่านแล้ว 4,200 จาก 10,000 แถว ปิดหน้านี้แล้วกลับมาดูได้" />
        <Empty
          title="ยังไม่มีการนำเข้า"
          action={
            <LinkButton tone="main" href="#words">
              เลือกไฟล์จากตู้บุญเติม
            </LinkButton>
          }
        >
          ไฟล์ที่นำเข้าแล้วจะแสดงที่นี่ พร้อมจำนวนรายการและปุ่มยกเลิกทั้งชุด
        </Empty>
        <Menu label="ทำอย่างอื่น">
          <a href="#words">พิมพ์ใบโทรตาม</a>
          <a href="#words">ส่งออกตาราง</a>
        </Menu>
      </Section>
      <Section id="paper" title="กระดาษ">
        <Sheet title="ใบโทรตาม หมู่ 2" over="หน่วยบริการ ต.ตัวอย่าง · งวดสิงหาคม 2566">
          <table className="tbl">
            <thead>
              <tr>
                <th scope="col">ชื่อ</th>
                <th scope="col">โทรศัพท์</th>
                <th scope="col" className="n">
                  บาท
                </th>
                <th scope="col">ผล</th>
              </tr>
            </thead>
            <tbody>
              {["ก.", "ข.", "ค."].map((letter) => (
                <tr key={letter}>
                  <th scope="row">สมาชิกตัวอย่าง {letter}</th>
                  <td>081-234-5678</td>
                  <td className="n">70</td>
                  <td />
                </tr>
              ))}
            </tbody>
          </table>
          <SignLines signers={["ผู้โทร", "ประธานคณะทำงาน"]} />
        </Sheet>
      </Section>
    </>
  );
}
