import type th from "../th/refusals";

const en: typeof th = {
  command_id_used: "This command was used already. Reload the page and try again.",
  not_found: "This was not found among the places you look after. Reload the page.",
  not_permitted: "You are not allowed to do this. Ask the unit committee.",
  signed_out: "Your session has ended. Please sign in again.",
  changed_meanwhile: "Somebody changed this before you. Reload the page and try again.",
  busy: "The unit is busy with a long import or count. Nothing was recorded yet. Wait a minute and try again.",
  // access
  wrong_password: "The current password is wrong. Type it again.",
  tries_wait:
    "Too many wrong tries. Wait {minutes, plural, one {1 minute} other {# minutes}} and try again.",
  username_taken: "This username is in use. Try another.",
  phone_taken:
    "This phone number has an account already. If it is yours, sign in with that account, or leave the phone number empty.",
  invitation_void:
    "Whoever invited you may no longer give this role. Ask the unit's committee or the coordinator for a new link.",
  invitation_ended:
    "This invitation has expired or was used. Ask whoever invited you for a new link.",
  last_coordinator: "This is the last national coordinator and cannot be withdrawn.",
  own_role: "You cannot withdraw a role of your own. Ask somebody else to do it.",
  account_unknown:
    "There is no such account. Check the username or phone number, or send an invitation link.",
  role_held: "This person holds that role there already.",
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
  round_of_nobody:
    "In {month} the unit had nobody insured on its register, so there is no round to close.",
  round_closed: "The round of {month} is closed already.",
  receipt_cancelled: "This receipt is cancelled already.",
  // answers from a file
  answers_no_person:
    "No column says who it is: a heading “no” or “code” is needed. The empty sheet on this page has both",
  answers_no_questions:
    "No headings of questions were found. Use the empty sheet on this page, or numbers as headings",
  answers_columns:
    "Question {missing} is missing; this instrument needs all. Add the column and send again",
  answers_many: "There are too many rows; a round holds {most} people at most",
  answers_faults:
    "{count} rows need mending, so none was taken over. Mend the file and send it again",
  answers_none: "There is nothing new: everybody in the file has answers in this round",
  answers_changed:
    "{count} people's answers were changed or followed up since, so the file cannot be taken back as a whole. Change them one by one in the grid",
  // instruments
  instrument_published:
    "This version is published and is never changed; make a new version instead",
  instrument_draft: "This questionnaire is still a draft; publish it first",
  instrument_draft_there: "There is a draft of the next version already; go on with that one",
  instrument_fault_name_missing: "Give the questionnaire a name before publishing",
  instrument_fault_no_items: "There must be at least one question",
  instrument_fault_item_twice: "A question is there twice; remove one and add it anew",
  instrument_fault_item_wording: "Question {question} has no words yet: type it or remove it",
  instrument_fault_choice_wording: "Question {question} has an answer without words",
  instrument_fault_choices:
    "Question {question} needs at least two answers, each with its own score",
  instrument_fault_range: "Question {question}: the lowest number must be below the highest",
  instrument_fault_reversed_text: "Question {question} is answered in words and cannot be reversed",
  instrument_fault_bands:
    "The bands must follow each other from the lowest to the highest sum there can be, without gap or overlap",
  instrument_fault_band_wording: "Every band needs a name",
  instrument_fault_comparison_missing: "A new version must say how it compares with the one before",
  // places, units
  village_there: "This village or community is there already. Choose it from the list.",
  village_nameless: "A community without a number needs a name.",
  slug_taken: "Another unit uses this web address. Choose another.",
  day_ahead: "That day has not come yet. Give today or a day that has passed.",
  ends_before_start: "It ends before it starts. Check the dates.",
  village_elsewhere: "This village lies in another province than the unit.",
  village_covered: "The unit covers this village already.",
  village_covered_until:
    "The unit covered this village before, until {day}. It can be covered again from that day on.",
  village_has_members:
    "This village cannot be taken off yet: {count} members live there. Move them first.",
  seat_taken: "This account has a seat on the committee already.",
  own_position: "You can not give yourself a position. The chair or the coordinator does it.",
  chair_gives: "Only the present chair or the coordinator of the province changes who chairs.",
  term_ended: "This person's term has ended and can no longer be changed. Add a new name instead.",
  care_before_previous: "The care would begin before that of the present carer. Check the date.",
  village_cared_until:
    "Somebody looked after this village until {day}. A new carer can begin from that day on.",
  cares_already: "This person looks after the village already.",
  carer_not_chosen: "Choose the person who will look after this village first.",
  goal_closed: "This goal is closed. Set a new one instead.",
  goal_is_computed: "This goal is counted from the register; there is nothing to fill in.",
  // fund
  fund_month_closed:
    "The books are closed through {month}. Use a later date, or ask the chair to reopen that month.",
  fund_month_running: "{month} is not over yet. It can be closed from its last day on.",
  fund_month_order: "Close {month} first, then the month after it.",
  fund_not_begun: "The books have no entry in this month. Close from the first month that has one.",
  fund_month_open: "{month} is not closed, so there is nothing to reopen.",
  fund_month_not_last:
    "Only the last closed month can be reopened, and that is {month}. Reopen it first.",
  chair_only: "This is for the unit's chair to do.",
  article_missing: "Say which article of the regulation this rests on. Choose one first.",
  article_not_there:
    "The regulation in force on {day} has no such article. Choose another from the list.",
  expense_over_limit:
    "The regulation does not let your position spend {amount} baht. Ask somebody who may to record it.",
  opening_there:
    "The opening balance is there already as entry {no}. If it is wrong, reverse it first.",
  entry_reversed: "This entry was reversed already, by entry {no}.",
  entry_is_reversal:
    "This entry is a reversal itself and can not be reversed. If it was a mistake, record a new entry.",
  entry_has_record:
    "This entry comes from another record, such as a contribution, a fee, a service or compensation. Cancel that record instead.",
  settle_too_much:
    "{amount} baht is more than the {due} baht that are open. Type no more than that.",
  remit_too_much:
    "{amount} baht is more than the {due} baht of contributions held. Check the amount.",
  work_not_in_office: "This person was not in the committee on that day. Check the date.",
  work_unpaid: "The regulation in force on {day} pays nothing for this.",
  work_there: "This work of {name} on {day} is recorded already.",
  work_own:
    "You can not approve your own work, or work that you recorded. Somebody else of the committee does it.",
  own_pay: "Nobody pays themselves: let another committee member record it.",
  meeting_not_there: "That meeting is not there or was cancelled. Choose another.",
  work_own_pay: "You can not pay yourself. Somebody else of the committee does it.",
  work_over_limit:
    "The regulation does not let your position approve {amount} baht. Ask somebody who may.",
  work_approved: "This work is approved already. If it is wrong, cancel it with the reason.",
  work_not_approved: "This work is not approved yet.",
  work_paid: "This work is paid already.",
  work_rejected: "This work was turned down. Record it anew to ask again.",
  work_cancelled: "This work was cancelled.",
  work_paid_before: "The day of payment is before the day of the work. Check the date.",
  photo_missing: "No photo chosen. Choose a photo of the receipt, then send it.",
  photo_too_large:
    "This photo is too large: at most 6 megabytes. Take a smaller one and send it again.",
  photo_not_one:
    "This file is not a photo, or came incomplete. Use JPEG, PNG or WebP and send it again.",
  photos_many: "This entry has its {most} photos already.",
  // regulations
  cutoff_day:
    "The cut-off day must be from 1 to 28: February has no later day. Choose a day that every month has.",
  class_twice: "The member class {name} stands here twice. Keep one row of each.",
  regulation_far:
    "It would come into force more than a year from now, and no other could before it. Look at the year again.",
  regulation_too_early: "It must come into force after the latest version did ({from}).",
  report_day: "The report day must be 1 to 31.",
  class_visitors_twice:
    "Only one class can be for people who are not on the register. Untick the others.",
  line_twice:
    "{part, select, articles {Articles} classes {Classes} fees {Fees} compensation {Compensation} incentives {Incentives} approvals {Approvals} other {Table}}, row {row}: this line is there already. Keep one.",
  line_unknown:
    "{part, select, articles {Articles} classes {Classes} fees {Fees} compensation {Compensation} incentives {Incentives} approvals {Approvals} other {Table}}, row {row}: this is not a known entry. Choose from the list, or add it as an entry of your own.",
  line_nameless:
    "{part, select, articles {Articles} classes {Classes} fees {Fees} compensation {Compensation} incentives {Incentives} approvals {Approvals} other {Table}}, row {row}: this line has no name yet.",
  article_empty: "The article in row {row} is empty. Type its text, or remove the row.",
  article_inside_none: "The first article cannot be inside another. Move it out one level.",
  article_unknown:
    "{part, select, articles {Articles} classes {Classes} fees {Fees} compensation {Compensation} incentives {Incentives} approvals {Approvals} other {Table}}, row {row}: the article it rests on is gone. Choose another.",
  amount_none:
    "{part, select, articles {Articles} classes {Classes} fees {Fees} compensation {Compensation} incentives {Incentives} approvals {Approvals} other {Table}}, row {row}: the amount must be more than 0 baht.",
  payer_none: "Incentives, row {row}: say who pays it.",
  fee_amount_none: "Fees, row {row}: there is no price yet. Type an amount, or remove the row.",
  fee_class_unknown:
    "Fees, row {row}: there is a price for a class that this version does not have. Remove the price, or add the class.",
  fee_class_twice: "Fees, row {row}: one class has two prices. Keep one.",
  fee_upside_down:
    "Fees, row {row}: the lowest price, {amount} baht, is above the highest, {due} baht. Swap them.",
  split_nameless:
    "Fees, row {row}: a share for somebody else needs their name; the unit, electricity and the kiosk owner need none.",
  split_twice: "Fees, row {row}: the same receiver has two shares. Make them one.",
  split_rests: "Fees, row {row}: more than one share is “the rest”. Keep one.",
  split_sum:
    "Fees, row {row}: the shares come to {amount} baht, the fee is {due} baht. Make them equal.",
  split_too_much:
    "Fees, row {row}: the shares come to {amount} baht, more than the fee of {due} baht. Lower them.",
  split_needs_rest:
    "Fees, row {row}: there are several prices, so fixed shares of {amount} baht do not fit {due} baht. Make one share “the rest”.",
  regulation_backdated:
    "It cannot come into force before the meeting adopted it ({from}): earlier days were computed by the version before.",
  regulation_priced:
    "Since {from} {count, plural, one {# record was} other {# records were}} priced by the version before. They keep their price. If that is as it should be, tick “Records there keep their price” and adopt again.",
  draft_there: "The unit has a draft already. Go on with it, or discard it first.",
  draft_none:
    "There is no draft any more. Somebody may have adopted or discarded it. Reload the page.",
  draft_changed:
    "Somebody saved this draft after you opened the page. What you typed is still here: note your changes, reload, and make them again.",
  present_unknown:
    "Somebody marked present was not on the committee on the day of the meeting. Check the date and the names.",
  quorum_missing:
    "There is no quorum: {present} were present, at least {needed} of the committee of {committee} are needed.",
  not_shared: "This regulation is no longer offered to other units. Choose another.",
  // fees and enrolments
  fee_paid: "The fee of {year} was paid already, on {day}, receipt no. {receipt}",
  fee_not_due:
    "No fee is due for {year}, by the class and the regulation of the day it would fall due",
  fee_cancelled: "This fee was cancelled already",
  paid_before_joined: "The day of payment is before the day of joining ({day}). Check the date",
  enrolled_already:
    "Member no. {no} is recorded as enrolled by the unit already; a person counts once",
  enrolment_not_insured:
    "The register has no Section 40 insurance of this person in that month. Check the day, or record the insurance first.",
  enrolment_before_joined:
    "That is before the day they joined the register ({day}). Check the day.",
  enrolment_cancelled: "This enrolment was cancelled already",
  // services
  service_in_future: "{day} has not come yet. Use today or an earlier day",
  regulation_none_then:
    "No regulation was in force on {day}, so there is no price. Check the date, or adopt a regulation first",
  service_not_in_table:
    "Version {version}, in force on that day, has no such service. Check the date, or choose from the list",
  fee_class_none:
    "Version {version} names no price for this class. Check the class, or add the price in the next version",
  fee_free: "This service costs nothing, so there is no receipt to give",
  fee_amount_missing: "The regulation asks for {amount} to {due} baht. Type the amount taken",
  fee_out_of_range: "The regulation asks for {amount} to {due} baht. The amount typed is outside",
  amount_high:
    "That comes to {amount} baht, more than one record holds ({due}). Check how many times, and the price in the regulation.",
  fee_differs:
    "The regulation asks for {due} baht, not {amount}. Load this page again and look at the price",
  member_no_unknown:
    "There is no member no. {no} on the register. Check the number, or tick “not on the register”",
  service_cancelled: "This service was cancelled already",
  // members
  member_name_missing: "A first name or surname is missing. Fill in both.",
  village_not_in_unit: "This village is not one of the unit's. Choose one from the list.",
  village_not_in_care:
    "You do not look after this village. Choose one of yours, or let the committee enrol.",
  class_unknown: "The regulation in force has no such member class. Choose one from the list.",
  birth_in_future: "The birth date has not come yet. Check it.",
  joined_in_future: "The day of joining has not come yet. Give today or a day that has passed.",
  left_before_joined: "The day of leaving must not be before the day of joining, nor after today.",
  returned_before_left: "The day of return must not be before the day of leaving.",
  national_id_wrong: "The national ID is wrong. Look at the card and type it again digit by digit.",
  national_id_known: "This national ID is on the register as number {no}. Open that one instead.",
  national_id_of_left_member:
    "This national ID belongs to number {no}, who left the register. Ask the committee to take them back.",
  national_id_none: "No national ID is on record. It can be added on the edit page.",
  same_name_in_village:
    "This name is in this village already as number {no}. If they are two persons, tick “another person” and save again.",
  too_young:
    "At {age} this person cannot join Section 40 yet: the age is {limit}. Register them as “not insured” for now.",
  too_old:
    "At {age} this person can no longer join Section 40: it is open up to {limit}. If they are insured already, give the month it began.",
  insured_elsewhere:
    "Someone insured under another section, or a civil servant, cannot join Section 40. Choose the section they have.",
  not_under_section40:
    "Next month this person is not insured under Section 40, so the option cannot be changed.",
  option_same: "This person has option {option} already. Choose another.",
  option_changed_this_year:
    "The option was changed in {year} already; once a year is allowed. Ask again in December {year}, in force from January.",
  insurance_same: "This person is insured like that already. Choose another.",
  insurance_before_current:
    "It must begin after the present insurance began. If that was recorded wrongly, choose “correct a mistake”.",
  insurance_none: "There is no insurance to change in that month. Check the history.",
  insurance_overlaps: "Two periods of insurance overlap. Check the first and last months.",
  member_has_left: "This person has left the register. Take them back first.",
  member_has_not_left: "This person is still on the register.",
  carer_not_in_committee: "A carer must be a serving member of the unit's committee.",
  merge_two_ids:
    "The two records have different national IDs, so they may be two persons. Check the cards and mend the wrong one first.",
  merge_keeps_left: "The record you keep has left the register. Keep the other one.",
  members_none: "There is nobody to record.",
  members_too_many: "At most {most, number} people at a time. Split the file.",
  members_row:
    "Nobody was recorded, because of row {row}: {problem, select, member_name_missing {a name is missing} village_not_in_unit {the village is not the unit's} class_unknown {no such member class} birth_in_future {the birth date has not come yet} joined_in_future {the day of joining has not come yet} left_before_joined {the day of leaving is wrong} national_id_wrong {the national ID is wrong} national_id_known {the national ID is known already} insurance_overlaps {periods of insurance overlap} too_young {too young for Section 40} too_old {too old for Section 40} other {it is not valid}}",
  // imports
  sheet_not_a_spreadsheet:
    "This file is not a spreadsheet, whatever its name says. Open it in a spreadsheet program, save it as .xlsx and send it again.",
  sheet_old_xls:
    "This file is an old kind of spreadsheet. Open it, save it as .xlsx and send it again.",
  sheet_encrypted:
    "This file is protected with a password. Open it, take the password off, save it and send it again.",
  sheet_empty: "This file is empty: its sheet holds nothing. Check that it is the right file.",
  sheet_too_large: "This file is too large. Up to 60 MB can be sent: split it and send the parts.",
  sheet_damaged: "This file is damaged or incomplete. Save it anew and send it again.",
  sheet_no_such_sheet: "No visible sheet was found in this file. Open it and check its sheets.",
  sheet_no_rows:
    "This file has a heading line and no rows beneath it. Check that it is the right file.",
  upload_missing: "No file was chosen. Choose a file first, then send it.",
  upload_broken: "The file did not arrive whole. Send it again.",
  import_state: "This file is at another step by now. Load this page again to see where it stands.",
  import_mapping:
    "Some columns are still to be told: {missing, select, paidOn {choose the column of the payment date} amount {choose the column of the amount} person {choose a column that tells who, such as a name or an ID number} name {choose the column of the name} other {choose them all}}",
  import_column_twice: "The column {column} was chosen twice. Choose it for one field only.",
  import_nothing: "There is no new row to record.",
  import_register_changed:
    "Nothing was recorded: the register changed after the check. Check again and look at the result.",
  import_busy:
    "Many files are being read at this moment. Nothing of this one is kept; send it again in a little while",
  import_interrupted:
    "This stopped half-way because of a fault in the system. Nothing is half-recorded: try again.",
  import_rows_refused:
    "Nothing was recorded: {count, number} rows cannot be taken, the first of them is row {row}.",
  import_undo_members:
    "{count} people from this file (no. {numbers}) have been changed, have paid or have other records since, so the file cannot be undone as a whole. Change them one by one in the register.",
  import_undo_old:
    "This file was imported more than 30 days ago and cannot be undone as a whole. Change people one by one in the register.",
  // assessments
  instrument_unknown: "There is no such questionnaire. Choose again.",
  round_items:
    "This questionnaire is asked whole, or a chosen question is not in it. Choose again.",
  round_group_unfit:
    "This questionnaire asks about people's minds. Choose a group of people, not the unit.",
  round_one_unit:
    "People by number or as before are chosen for one unit at a time. Choose one unit and open the round again.",
  round_too_far_ahead: "The day lies more than a year ahead. Check the date.",
  round_nobody: "There is nobody to ask: nobody held office on that day, or no number was given.",
  round_people_many: "A round takes {most} people at most. Open another one for the rest.",
  round_members_unknown:
    "The register of this unit has no number {numbers}. Check and open the round again.",
  person_in_round:
    "{count} of these are in the round already. Everybody is in a round once: leave them out and add again.",
  round_group_fixed: "This round asks everybody in office already. Nobody can be added.",
  assessment_closed:
    "This round is closed, so nothing was saved. What was typed stays on this page to copy.",
  person_not_asked: "This person is left out of the round or withdrew, so nothing was saved.",
  person_withdrew: "This person withdrew from the round and the answers are gone.",
  person_answered: "This person has answered. If the answers should not be kept, withdraw instead.",
  consent_needed:
    "Ask for consent before answers are kept: read the words aloud, then press “agrees”.",
  consent_in_future: "The day of consent has not come yet. Give the day on the paper, or today.",
  answer_out_of_range: "Question {no}: {answer} is no answer. It goes from {from} to {to}.",
  answer_unknown: "This round does not ask that question. Load the page again.",
  paper_unknown:
    "There is no form with this code, or it is of a unit out of your reach. Look at the 8 digits at its head.",
  link_ended: "This link has expired or was withdrawn. Ask for a new one from whoever sent it.",
  link_used: "This link was used already. The answers have arrived; there is nothing more to do.",
  answer_missing: "Not finished: question {no} is missing. Answer it and send again.",
  follow_up_closed: "This follow-up is closed. Nothing can be added.",
  follow_up_without_step:
    "Nothing was recorded as done yet. Record at least one step before closing.",
  step_in_future: "The day is still to come. Give the day it was done.",
  step_before_opening: "The day cannot be before the follow-up was opened ({day}).",
  counsellor_not_in_committee:
    "The counsellor must be of the unit's committee and have an account.",
  counsellor_already: "This person is the unit's counsellor already.",
  counsellor_ended: "This person is no counsellor any more.",
  counsellor_in_future: "The day is still to come. Give today or a day before.",
  // campaigns
  campaign_village: "The unit does not cover this village. Choose another, or none.",
  campaign_cancelled: "This campaign day was cancelled already.",
  campaign_work_approved:
    "{name}'s compensation is approved or paid. Cancel it on the compensation page first, then the campaign day.",
  campaign_result_unfit:
    "No. {no} did not apply or change option within 90 days after, or is counted with another day. Load the page again.",
  // meetings, tasks, plan
  meeting_far: "The day is more than a year ahead. Look at it again.",
  meeting_there: "This meeting is called for {day} already. Open it from the list.",
  meeting_finished:
    "This meeting is finished and its minutes stand. What is to be corrected goes to the next meeting.",
  meeting_cancelled: "This meeting was called off already.",
  meeting_not_seated:
    "Somebody was not in the committee list on that day. Load the page again and choose anew.",
  meeting_ahead:
    "The day of the meeting ({day}) is still to come; it can be finished from then on.",
  meeting_nobody: "Who was there is not recorded yet. Record it first.",
  meeting_decided: "This meeting has decisions and can not be called off. Finish it instead.",
  meeting_no_draft: "The unit has no draft regulation to adopt now.",
  written_meanwhile:
    "Somebody else wrote here while you typed, so nothing was saved. Copy what you typed, load the page again and add it.",
  agenda_full: "The agenda is full. Put what belongs together under one item.",
  agenda_noted: "This item has notes. Remove the notes first.",
  task_seat: "This person is not in the unit's committee list. Choose somebody else.",
  task_due_before: "The day is before the meeting. Look at it again.",
  task_done: "This task is done already.",
  task_dropped: "This task was given up already.",
  task_open: "This task is open.",
  plan_goal: "The unit has no such goal. Choose another.",
  plan_order: "It ends before it begins. Look at the days again.",
  plan_done: "This activity is done. Open it again to change it.",
  plan_dropped: "This activity was dropped. Open it again to change it.",
  plan_open: "This activity is open.",
  // maturity
  tier_reason: "This tier differs from what the evidence comes to. Write the reason first",
  tier_decided: "This unit has been given a tier already",
  standard_empty: "Each tier needs at least one criterion. Choose some more and save again",
  standard_day:
    "The first day must be today or within a year from now, and not before the newest version",
  // proposals, trainings, materials
  proposal_before_sent: "The answer is dated before the request. Look at the days again.",
  training_nobody:
    "Nobody is named who took part. Choose from the committee or type register numbers.",
  material_gone: "This material is no longer in use. Load the page again.",
  // mentoring
  mentor_self: "A unit cannot mentor itself. Choose another mentor.",
  mentor_open: "These two units are paired already. See the open pairs.",
  mentor_full:
    "This unit mentors {count, plural, one {# unit} other {# units}} already. Choose another mentor.",
  mentor_ended: "This pair has ended. Load the page again to see it.",
  mentor_agree_day: "The day of agreeing is before the day it was proposed. Look at the day again.",
  mentor_not_started: "It has not begun. Both units agree first, then visits can be recorded.",
  mentor_visit_day:
    "The visit must be between the day it began and the day it ended. Look at the day again.",
  view_name: "You keep a view of that name already. Give it another name.",
  view_many: "You keep {most} views already. Remove one that you do not use first.",
  // monthly reports
  report_future: "This month has not come yet. Its report can be handed in once it is over.",
  report_running: "This month is not over. Its report can be handed in from the 1st of the next.",
  report_waiting: "This report was handed in and waits for the coordinator. Reload to see it.",
  report_accepted: "The coordinator has accepted this report. It is not changed any more.",
  report_decided: "Somebody has decided on this report already. Reload to see it.",
};

export default en;
