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
};

export default en;
