import type { Choice, Instrument, Said } from "./instrument";

// Instruments of the programme itself: about a committee, a unit, an innovation, a service, a workplace.

const said = (th: string, en: string): Said => ({ th, en });
const choice = (score: number, th: string, en: string): Choice => ({ score, th, en });
const yesNo = [choice(0, "ยังไม่มี", "Not yet"), choice(1, "มี", "Yes")] as const;
const item = (key: string, th: string, en: string) => ({ key, th, en });
const programme = said(
  "โครงการหน่วยบริการประกันสังคมสร้างสุขชุมชน",
  "The community service unit programme",
);

/**
 * ศักยภาพคณะทำงาน by topic. The report gives words to levels 3 and 4 only; those of 1 and 2 are ours.
 */
export const capacity: Instrument = {
  key: "committee_capacity",
  version: 1,
  name: said("ศักยภาพคณะทำงาน", "Committee capacity"),
  recall: null,
  answering: {
    by: "choice",
    choices: [
      choice(1, "ยังทำไม่ได้", "Not yet"),
      choice(2, "ทำได้เมื่อมีคนช่วยใกล้ชิด", "With close help"),
      choice(3, "ทำได้ดี ยังต้องการความรู้และทักษะเพิ่ม", "Well, and wants more knowledge and skill"),
      choice(4, "ทำได้ดีมาก ทำได้ด้วยตนเอง", "Very well, and alone"),
    ],
  },
  sections: [
    {
      title: null,
      items: [
        item("data", "การจัดเก็บและจัดการข้อมูล", "Keeping and managing data"),
        item("social_security", "ความรู้เรื่องประกันสังคม", "Knowledge of social security"),
        item("facilitation", "การเป็นกระบวนกร", "Facilitation"),
        item("coordination", "การประสานทรัพยากร", "Coordinating resources"),
        item("finance", "การจัดการการเงินและการออม", "Managing money and saving"),
        item("relations", "การจัดการความสัมพันธ์", "Managing relationships"),
        item("leadership", "ภาวะผู้นำ", "Leadership"),
        item("proposals", "ใช้ข้อมูลทำข้อเสนอโครงการ", "Turning data into proposals"),
        item("mental_health", "ส่งเสริมและป้องกันสุขภาพจิต", "Promoting mental health"),
        item("ncd", "ป้องกันโรคไม่ติดต่อ", "Preventing non-communicable diseases"),
      ],
    },
  ],
  blanks: "zero",
  reading: "profile",
  bands: [],
  ages: null,
  sensitive: false,
  source: programme,
  comparison: null,
};

export const satisfaction: Instrument = {
  key: "satisfaction",
  version: 1,
  name: said("ความพึงพอใจต่อบริการ", "Satisfaction with a service"),
  recall: null,
  answering: { by: "number", min: 1, max: 10 },
  sections: [
    {
      title: null,
      items: [
        item(
          "overall",
          "โดยรวมพอใจแค่ไหน (1 น้อยที่สุด 10 มากที่สุด)",
          "How satisfied overall (1 least, 10 most)",
        ),
        {
          ...item("words", "อยากบอกอะไรกับหน่วย", "Anything to tell the unit"),
          answering: { by: "text", max: 500 },
          optional: true,
        },
      ],
    },
  ],
  blanks: "refused",
  reading: "profile",
  bands: [],
  ages: null,
  sensitive: false,
  source: programme,
  comparison: null,
};

/** The five marks by which a unit differs from a lone volunteer. */
export const fiveMarks: Instrument = {
  key: "five_marks",
  version: 1,
  name: said("เครื่องหมาย 5 ข้อของหน่วย", "The five marks of a unit"),
  recall: null,
  answering: { by: "choice", choices: yesNo },
  sections: [
    {
      title: null,
      items: [
        item("team", "มีทีมและโครงสร้างชัดเจน", "A team with a clear structure"),
        item("data", "มีข้อมูลพื้นที่และกลุ่มเป้าหมายไว้วางแผน", "Data on place and people to plan with"),
        item("rules", "มีระเบียบที่ตรวจสอบได้", "Rules that can be checked"),
        item("office", "มีสถานที่ทำการ", "An office"),
        item("goals", "มีเป้าหมายและแผน", "Goals and a plan"),
      ],
    },
  ],
  blanks: "refused",
  reading: "sum",
  bands: [],
  ages: null,
  sensitive: false,
  source: programme,
  comparison: null,
};

export const innovation: Instrument = {
  key: "innovation",
  version: 1,
  name: said("เกณฑ์นวัตกรรม 7 ข้อ", "Seven criteria of an innovation"),
  recall: null,
  answering: { by: "choice", choices: yesNo },
  sections: [
    {
      title: null,
      items: [
        item(
          "take_part",
          "กลุ่มเป้าหมายมีส่วนร่วม มีทุนหรือภูมิปัญญาชุมชนหนุน",
          "The people concerned take part, with the community's own means or wisdom",
        ),
        item(
          "analysed",
          "วิเคราะห์ต้นทุน โอกาส ความเสี่ยง และมีข้อมูล",
          "Costs, chances and risks are analysed with data",
        ),
        item("evaluated", "ทดลองและประเมินแล้วเห็นผล", "Tried and evaluated, with an effect to show"),
        item(
          "learning",
          "มีแหล่งเรียนรู้ ชุดความรู้ และผู้ถ่ายทอด",
          "A place to learn, materials and people who teach",
        ),
        item(
          "own_means",
          "ทำได้เองในชุมชน ไม่แพง ใช้ของในพื้นที่",
          "Can be made in the community, cheaply, with local material",
        ),
        item("partners", "มีภาคีและทรัพยากรเชื่อมหนุน", "Linked with partners and resources"),
        item(
          "policy",
          "มีทางเป็นนโยบายของพื้นที่หรือหน่วยงาน",
          "Can become policy of the place or an agency",
        ),
      ],
    },
  ],
  blanks: "refused",
  reading: "sum",
  bands: [],
  ages: null,
  sensitive: false,
  source: programme,
  comparison: null,
};

/**
 * A walk through a workplace in the way of participatory checklists (WIND): what is done already, what
 * would help, what comes first. The questions are ours; the answers are a list to act on, no score of a person.
 */
export const occupationalRisk: Instrument = {
  key: "occupational_risk",
  version: 1,
  name: said("ความเสี่ยงในงานอาชีพ", "Risks at work"),
  recall: null,
  answering: {
    by: "choice",
    choices: [
      choice(0, "ทำอยู่แล้ว", "Done already"),
      choice(1, "ควรปรับ", "Should improve"),
      choice(2, "ต้องทำก่อน", "Comes first"),
    ],
  },
  sections: [
    {
      title: said("ยกย้ายและเก็บของ", "Carrying and storing"),
      items: [
        item("paths", "ทางเดินเรียบ ไม่มีของขวาง", "Paths are even and clear"),
        item("carts", "มีรถเข็นหรืออุปกรณ์ช่วยยก", "Carts or aids for lifting"),
      ],
    },
    {
      title: said("ท่าทำงานและเครื่องมือ", "Posture and tools"),
      items: [
        item("height", "พื้นที่ทำงานสูงพอดีข้อศอก", "Work at the height of the elbow"),
        item("guards", "เครื่องมือมีที่กันอันตราย", "Tools have guards"),
      ],
    },
    {
      title: said("สารเคมี ความร้อน และแสง", "Chemicals, heat and light"),
      items: [
        item(
          "chemicals",
          "เก็บสารเคมีแยก มีป้าย ใส่อุปกรณ์ป้องกัน",
          "Chemicals are stored apart, labelled, used with protection",
        ),
        item("heat", "มีร่ม น้ำดื่ม และเวลาพักเมื่อร้อน", "Shade, water and breaks in the heat"),
        item("light", "แสงพอ ไม่แยงตา", "Enough light without glare"),
      ],
    },
    {
      title: said("สวัสดิการและการจัดงาน", "Welfare and organisation"),
      items: [
        item("first_aid", "มียาสามัญและรู้ว่าโทรหาใคร", "First aid, and known whom to call"),
        item("rest", "มีที่พัก ห้องน้ำ ที่ล้างมือ", "A place to rest, toilet, hand washing"),
        item("share", "สลับงานกัน ไม่ทำคนเดียวนาน", "Work is shared and rotated"),
      ],
    },
  ],
  blanks: "zero",
  reading: "profile",
  bands: [],
  ages: null,
  sensitive: false,
  source: said(
    "ตามแนวทางสำรวจแบบมีส่วนร่วม ข้อคำถามของโครงการ",
    "After participatory checklists; questions of the programme",
  ),
  comparison: null,
};
