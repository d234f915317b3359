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
  months_many: "At most 12 months can be paid ahead.",
  username: "Use 3-60 English letters or digits, for example somsri.2",
  username_phone: "Put the phone number into its own field; here choose a name such as somsri.2",
  place: "This role is not for this place. Choose role and place again.",
  password_short: "A password needs at least 10 characters, for example three words in a row.",
  password_differs: "The two passwords differ. Type them again.",
  // units
  slug: "Use small English letters, digits and hyphens, such as phayao-pa-sang.",
  percent: "A percentage can be 100 at most.",
  due_before_start: "The due date must come after the start.",
  // fund
  work_quantity: "A number from 1 to 31",
  // regulations
  range: "Not an amount. Type baht, for example 30, or a range, for example 1,000-1,500.",
  articles_many: "There can be 1,000 articles at most.",
  // services and enrolments
  payer: "Choose a name from the list, type a register number, or tick “not on the register”",
  quantity: "A number from 1 to 366",
  choose: "Choose one first",
  // members
  id_length: "A national ID has 13 digits. Count and type it again.",
  id_characters: "A national ID has digits only.",
  id_first_digit: "No card begins like this (00 or 9). Look at the first digit on the card again.",
  id_check_digit:
    "The last digit does not fit the first twelve: one of them is mistyped. Compare with the card digit by digit.",
  name_confirmed: "Compare the name on the card with the name typed, then tick here.",
  consent: "Consent is needed before anybody is registered. Read it out, then tick here.",
  wording: "The wording of the consent has changed. Reload the page and read it out again.",
  // assessments
  member_numbers: "Type register numbers, such as 1-20, 25; 500 people at most",
  paper_code: "The code has 8 digits, and one of these does not fit. Read it off digit by digit",
  participants: "Type how many people, 500 at most",
};

export default en;
