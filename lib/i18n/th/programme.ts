export default {
  assess: {
    over: "ประเมินศักยภาพคณะทำงาน",
    name: "ชื่อ",
    position: "ตำแหน่ง",
    grade: "เกรด",
    unit: "หน่วย",
    province: "จังหวัด",
  },
};
