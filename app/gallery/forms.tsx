"use client";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { CheckField, RadioCards } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { Dialog } from "@/components/ui/dialog";
import { NumberField, SelectField, TextField } from "@/components/ui/field";
import { Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone, toastRefused } from "@/components/ui/toasts";
import { type FormState, typedValues } from "@/lib/form-state";

/** Stands in for a server action: nothing here is kept anywhere. */
async function tryOut(_: FormState<string>, data: FormData): Promise<FormState<string>> {
  const values = typedValues(data);
  const fields: Record<string, string[]> = {};
  if (!values.name) fields.name = ["กรอกชื่อสมาชิก"];
  if (!values.option) fields.option = ["เลือกทางเลือกหนึ่งข้อ"];
  if (!values.agreed) fields.agreed = ["สมาชิกต้องยินยอมก่อนจึงบันทึกได้"];
  if (Object.keys(fields).length) return { status: "invalid", fields, values };
  if (values.amount === "0") {
    return {
      status: "refused",
      code: "sample",
      message: "เดือนนี้จ่ายแล้ว ถ้าจะจ่ายล่วงหน้าให้เลือกเดือนถัดไป",
      values,
    };
  }
  return { status: "done", value: String(values.name), message: "บันทึกแล้ว" };
}

export function Forms() {
  const [said, setSaid] = useState("");
  return (
    <Section id="forms" title="แบบฟอร์ม" note="พิมพ์เลขไทยได้ วันที่ใช้ พ.ศ. ได้">
      <div className="grid gap-x-12 gap-y-6 md:grid-cols-2">
        <ActionForm action={tryOut} onDone={(name) => toastDone(`รับสมาชิก ${name} แล้ว`)}>
          <TextField name="name" label="ชื่อ–นามสกุล" autoComplete="off" />
          <TextField name="nick" label="ชื่อเล่น" hint="ชื่อที่คนในหมู่บ้านเรียก" optional />
          <DateField name="birth" label="วันเกิด" />
          <NumberField name="amount" label="รับเงิน" unit="บาท" defaultValue="๗๐" />
          <SelectField
            name="village"
            label="หมู่บ้าน"
            empty="เลือกหมู่บ้าน"
            choices={[1, 2, 3].map((n) => ({ value: String(n), label: `หมู่ ${n}` }))}
          />
          <RadioCards
            name="option"
            label="ทางเลือก (ม.40)"
            choices={[
              { value: "1", label: "ทางเลือก 1 · 70 บาท", hint: "เจ็บป่วย ทุพพลภาพ เสียชีวิต" },
              { value: "2", label: "ทางเลือก 2 · 100 บาท", hint: "เพิ่มเงินบำเหน็จชราภาพ" },
            ]}
          />
          <CheckField name="agreed" label="สมาชิกยินยอมให้เก็บข้อมูล" />
          <SubmitButton>บันทึก</SubmitButton>
        </ActionForm>
        <div className="actions content-start">
          <Button
            onClick={() => toastDone("สมาชิกตัวอย่าง ก. จ่ายแล้ว", { undo: () => setSaid("ยกเลิกแล้ว") })}
          >
            แจ้งพร้อมยกเลิก
          </Button>
          <Button onClick={() => toastRefused("เดือนนี้จ่ายแล้ว เลือกเดือนถัดไป")}>แจ้งปฏิเสธ</Button>
          <Dialog
            label="เปิดหน้าต่าง"
            title="ยกเลิกการรับเงิน"
            description="สมาชิกตัวอย่าง ก. · พฤศจิกายน 2569"
          >
            {(close) => (
              <>
                <TextField name="why" label="เหตุผล" />
                <div className="dialog-end">
                  <Button tone="danger" onClick={close}>
                    ยกเลิกรายการ
                  </Button>
                </div>
              </>
            )}
          </Dialog>
          <Button disabled>ยังกดไม่ได้</Button>
          <output>{said}</output>
        </div>
      </div>
    </Section>
  );
}
