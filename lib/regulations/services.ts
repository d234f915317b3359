// Services, activities and incentives that the product knows by code. A unit may add its own under
// own-1, own-2 … with a name. Their words are in lib/i18n/*/regulations.ts.

export const services = [
  "new_enrolment",
  "income_loss_claim",
  "death_claim",
  "option_change",
  "old_age_claim",
  "disability_claim",
  "child_allowance",
  "bank_debit",
  "single_letter",
  "kiosk_payment",
] as const;
export type Service = (typeof services)[number];

/** A top-up kiosk takes its fee with every contribution paid there. */
export const KIOSK: Service = "kiosk_payment";

export const activities = [
  "funeral_campaign",
  "door_to_door",
  "provincial_meeting",
  "document_delivery",
  "temple_talk",
  "school_visit",
  "broadcast",
  "live_video",
] as const;
export type Activity = (typeof activities)[number];

/** 13 baht from the social security office for each new insured person. */
export const ENROLMENT = "enrolment";

const own = /^own-\d{1,3}$/;

export const isService = (code: string): boolean =>
  own.test(code) || (services as readonly string[]).includes(code);

export const isActivity = (code: string): boolean =>
  own.test(code) || (activities as readonly string[]).includes(code);

export const isIncentive = (code: string): boolean => own.test(code) || code === ENROLMENT;
