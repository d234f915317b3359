import type th from "../th/refusals";

const en: typeof th = {
  command_id_used: "This command was used already. Reload the page and try again.",
  not_found: "This was not found among the places you look after. Reload the page.",
  not_permitted: "You are not allowed to do this. Ask the unit committee.",
  signed_out: "Your session has ended. Please sign in again.",
  changed_meanwhile: "Somebody changed this before you. Reload the page and try again.",
  // access
  wrong_password: "The current password is wrong. Type it again.",
  username_taken: "This username or phone number is in use. Try another.",
  invitation_ended:
    "This invitation has expired or was used. Ask whoever invited you for a new link.",
  last_coordinator: "This is the last national coordinator and cannot be withdrawn.",
  own_role: "You cannot withdraw a role of your own. Ask somebody else to do it.",
  // contributions
  already_paid: "{name} has recorded {month} for this person already, paid on {day}.",
  paid_after_month:
    "Paid on {paidOn}, after {month} had ended. Section 40 takes no back-payment. Check the date on the slip.",
  too_far_ahead: "At most 12 months may be paid in advance, up to {latest}.",
  not_insured_that_month:
    "In {month} this person was not insured under Section 40. Check the insurance history first.",
  paid_in_future: "The payment date {paidOn} has not come yet. Check it again.",
  wrong_amount: "{month} costs {due} baht, not {amount} baht.",
  not_paid: "There is nothing to undo for {month}. Somebody may have undone it already.",
  not_yours: "Somebody else recorded this. Ask the unit committee to undo it.",
  round_not_started: "{month} has not begun, so its round cannot be closed yet.",
  round_closed: "The round of {month} is closed already.",
  receipt_cancelled: "This receipt is cancelled already.",
  // places, units
  village_there: "This village or community is there already. Choose it from the list.",
  village_nameless: "A community without a number needs a name.",
  slug_taken: "Another unit uses this web address. Choose another.",
  day_ahead: "That day has not come yet. Give today or a day that has passed.",
  ends_before_start: "It ends before it starts. Check the dates.",
  village_elsewhere: "This village lies in another province than the unit.",
  village_covered: "The unit covers this village already.",
  village_has_members:
    "This village cannot be taken off yet: {count} members live there. Move them first.",
  seat_taken: "This account has a seat on the committee already.",
  term_ended: "This person's term has ended and can no longer be changed. Add a new name instead.",
  care_before_previous: "The care would begin before that of the present carer. Check the date.",
  cares_already: "This person looks after the village already.",
  goal_closed: "This goal is closed. Set a new one instead.",
  goal_is_computed: "This goal is counted from the register; there is nothing to fill in.",
  // regulations
  cutoff_day: "The cut-off day must be from 1 to 31.",
  class_twice: "The member class {name} stands here twice. Keep one row of each.",
  regulation_too_early: "It must come into force after the latest version did ({from}).",
};

export default en;
