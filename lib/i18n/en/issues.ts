import type th from "../th/issues";

const en: typeof th = {
  required: "Please fill this in.",
  invalid: "This is not valid.",
  too_long: "Too long.",
  date: "Not a date. Type it like 31/12/2569.",
  month: "Not a month. Type it like 12/2569.",
  amount: "Not an amount. Type baht, for example 100.",
  phone: "Not a phone number. Type 10 digits, for example 0812345678.",
  number: "Type a number.",
  username: "Use 3-60 English letters or digits, for example somsri.2",
  password_short: "A password needs at least 10 characters, for example three words in a row.",
  password_differs: "The two passwords differ. Type them again.",
  // units
  slug: "Use small English letters, digits and hyphens, such as phayao-pa-sang.",
  percent: "A percentage can be 100 at most.",
  due_before_start: "The due date must come after the start.",
};

export default en;
