import type { Choice, Instrument, Said } from "./instrument";

// Two public instruments of the Department of Mental Health, Ministry of Public Health. Their items
// are part of what was validated and stand here as published; the English is ours, for reading only.

const said = (th: string, en: string): Said => ({ th, en });
const choice = (score: number, th: string, en: string): Choice => ({ score, th, en });
const numbered = (prefix: string, texts: readonly (readonly [th: string, en: string])[]) =>
  texts.map(([th, en], at) => ({ key: `${prefix}${at + 1}`, th, en }));

const fromTheOtherEnd = new Set(["h3", "h4", "h5"]);

/** ดัชนีชี้วัดความสุขคนไทยฉบับสั้นใหม่ 15 ข้อ. Not the older one, which sums to 45. */
export const tmhi15: Instrument = {
  key: "tmhi15",
  version: 1,
  name: said("ความสุข (ดัชนีความสุขคนไทย 15 ข้อ)", "Happiness (Thai Mental Health Indicator, 15 items)"),
  recall: said("ใน 1 เดือนที่ผ่านมาจนถึงวันนี้", "In the last month up to today"),
  answering: {
    by: "choice",
    choices: [
      choice(1, "ไม่เลย", "Not at all"),
      choice(2, "เล็กน้อย", "A little"),
      choice(3, "มาก", "Much"),
      choice(4, "มากที่สุด", "Most"),
    ],
  },
  sections: [
    {
      title: null,
      items: numbered("h", [
        ["ท่านรู้สึกพึงพอใจในชีวิต", "You feel satisfied with life"],
        ["ท่านรู้สึกสบายใจ", "You feel at ease"],
        ["ท่านรู้สึกเบื่อหน่ายท้อแท้กับการดำเนินชีวิตประจำวัน", "You feel weary and discouraged with daily life"],
        ["ท่านรู้สึกผิดหวังในตัวเอง", "You feel disappointed in yourself"],
        ["ท่านรู้สึกว่าชีวิตของท่านมีแต่ความทุกข์", "You feel your life is nothing but suffering"],
        [
          "ท่านสามารถทำใจยอมรับได้สำหรับปัญหาที่ยากจะแก้ไข (เมื่อมีปัญหา)",
          "You can accept problems that are hard to solve",
        ],
        [
          "ท่านมั่นใจว่าสามารถควบคุมอารมณ์ได้เมื่อมีเหตุการณ์คับขันหรือร้ายแรงเกิดขึ้น",
          "You are sure to keep your temper when something serious happens",
        ],
        [
          "ท่านมั่นใจที่จะเผชิญเหตุการณ์ร้ายแรงที่เกิดขึ้นในชีวิต",
          "You are confident to face serious events in life",
        ],
        ["ท่านรู้สึกเห็นอกเห็นใจเมื่อผู้อื่นมีทุกข์", "You feel for others when they suffer"],
        ["ท่านรู้สึกเป็นสุขในการช่วยเหลือผู้อื่นที่มีปัญหา", "Helping others in trouble makes you happy"],
        ["ท่านให้ความช่วยเหลือแก่ผู้อื่นเมื่อมีโอกาส", "You help others when you can"],
        ["ท่านรู้สึกภูมิใจในตนเอง", "You feel proud of yourself"],
        ["ท่านรู้สึกมั่นคง ปลอดภัยเมื่ออยู่ในครอบครัว", "You feel secure and safe in your family"],
        [
          "หากท่านป่วยหนัก ท่านเชื่อว่าครอบครัวจะดูแลท่านเป็นอย่างดี",
          "If you fell seriously ill, your family would look after you well",
        ],
        [
          "สมาชิกในครอบครัวมีความรักและผูกพันต่อกัน",
          "The people of your family love and are bound to each other",
        ],
      ]).map((item) =>
        fromTheOtherEnd.has(item.key) ? { ...item, reversed: true as const } : item,
      ),
    },
  ],
  blanks: "refused",
  reading: "sum",
  bands: [
    {
      code: "below_average",
      from: 15,
      to: 43,
      tone: "attention",
      ...said("มีความสุขน้อยกว่าคนทั่วไป", "Less happy than people in general"),
      advice: said(
        "ชวนคุยและรับฟัง ถ้าทุกข์ใจนานปรึกษาหมอสุขของหน่วยหรือสายด่วน 1323",
        "Talk and listen; if it lasts, see the unit's counsellor or call hotline 1323",
      ),
    },
    {
      code: "average",
      from: 44,
      to: 50,
      tone: "plain",
      ...said("มีความสุขเท่ากับคนทั่วไป", "As happy as people in general"),
      advice: null,
    },
    {
      code: "above_average",
      from: 51,
      to: 60,
      tone: "good",
      ...said("มีความสุขมากกว่าคนทั่วไป", "Happier than people in general"),
      advice: null,
    },
  ],
  ages: [15, 60],
  sensitive: true,
  source: said(
    "กรมสุขภาพจิต กระทรวงสาธารณสุข",
    "Department of Mental Health, Ministry of Public Health",
  ),
  comparison: null,
};

/** แบบวัดความเครียดสวนปรุง. A blank means that it did not happen. */
export const spst20: Instrument = {
  key: "spst20",
  version: 1,
  name: said("ความเครียด (แบบวัดสวนปรุง 20 ข้อ)", "Stress (Suanprung Stress Test, 20 items)"),
  recall: said(
    "ใน 6 เดือนที่ผ่านมา เว้นข้อที่ไม่เกิดขึ้น",
    "In the last 6 months; leave out what did not happen",
  ),
  answering: {
    by: "choice",
    choices: [
      choice(1, "ไม่รู้สึกเครียด", "No stress"),
      choice(2, "รู้สึกเครียดเล็กน้อย", "A little stress"),
      choice(3, "รู้สึกเครียดปานกลาง", "Moderate stress"),
      choice(4, "รู้สึกเครียดมาก", "Much stress"),
      choice(5, "รู้สึกเครียดมากที่สุด", "Most stress"),
    ],
  },
  sections: [
    {
      title: null,
      items: numbered("s", [
        ["กลัวทำงานผิดพลาด", "Fear of mistakes at work"],
        ["ไปไม่ถึงเป้าหมายที่วางไว้", "Not reaching one's aims"],
        [
          "ครอบครัวมีความขัดแย้งกันในเรื่องเงินหรือเรื่องงานในบ้าน",
          "The family quarrels about money or housework",
        ],
        [
          "เป็นกังวลกับเรื่องสารพิษหรือมลภาวะในอากาศ น้ำ เสียง และดิน",
          "Worry about poisons or pollution of air, water, sound and soil",
        ],
        ["รู้สึกว่าต้องแข่งขันหรือเปรียบเทียบ", "Feeling that one must compete or compare"],
        ["เงินไม่พอใช้จ่าย", "Not enough money to live on"],
        ["กล้ามเนื้อตึงหรือปวด", "Tense or aching muscles"],
        ["ปวดหัวจากความตึงเครียด", "Headache from tension"],
        ["ปวดหลัง", "Backache"],
        ["ความอยากอาหารเปลี่ยนแปลง", "Change of appetite"],
        ["ปวดศีรษะข้างเดียว", "Headache on one side"],
        ["รู้สึกวิตกกังวล", "Feeling anxious"],
        ["รู้สึกคับข้องใจ", "Feeling frustrated"],
        ["รู้สึกโกรธ หรือหงุดหงิด", "Feeling angry or irritated"],
        ["รู้สึกเศร้า", "Feeling sad"],
        ["ความจำไม่ดี", "Poor memory"],
        ["รู้สึกสับสน", "Feeling confused"],
        ["ตั้งสมาธิลำบาก", "Hard to concentrate"],
        ["รู้สึกเหนื่อยง่าย", "Getting tired easily"],
        ["เป็นหวัดบ่อย ๆ", "Frequent colds"],
      ]),
    },
  ],
  blanks: "zero",
  reading: "sum",
  bands: [
    {
      code: "low",
      from: 0,
      to: 23,
      tone: "good",
      ...said("เครียดน้อย", "Low"),
      advice: said("เป็นแรงกระตุ้นให้ลงมือทำ หายไปเองในเวลาสั้น", "Short-lived, and useful as motivation"),
    },
    {
      code: "moderate",
      from: 24,
      to: 41,
      tone: "plain",
      ...said("เครียดปานกลาง", "Moderate"),
      advice: said(
        "ไม่เป็นอันตราย ผ่อนคลายด้วยการออกกำลังกายหรืองานที่ชอบ",
        "Not harmful; relax by exercise or what you like to do",
      ),
    },
    {
      code: "high",
      from: 42,
      to: 61,
      tone: "attention",
      ...said("เครียดสูง", "High"),
      advice: said(
        "กระทบชีวิตประจำวัน ฝึกผ่อนคลายทุกวัน หรือปรึกษาผู้รู้",
        "Affects daily life; relax every day, or talk to somebody who knows",
      ),
    },
    {
      code: "severe",
      from: 62,
      to: 100,
      tone: "alarm",
      ...said("เครียดรุนแรง", "Severe"),
      advice: said(
        "ปล่อยไว้ทำให้เจ็บป่วยได้ รีบปรึกษาหมอสุข โรงพยาบาลใกล้บ้าน หรือสายด่วน 1323",
        "Can make one ill if left; see the counsellor, the nearest hospital, or call 1323 soon",
      ),
    },
  ],
  ages: null,
  sensitive: true,
  // The programme's report prints the high band as 24-61, which overlaps the one before: a misprint.
  source: said("โรงพยาบาลสวนปรุง กรมสุขภาพจิต", "Suanprung Hospital, Department of Mental Health"),
  comparison: null,
};
