"use server";
import { callAction, formAction } from "@/lib/action";
import { changeMember as change } from "./change-commands";
import { addMember as add } from "./commands";
import { giveConsent as give, withdrawConsent as withdraw } from "./consent-commands";
import {
  addMemberInput,
  assignCarerInput,
  changeInsuranceInput,
  changeMemberInput,
  giveConsentInput,
  leaveInput,
  returnInput,
  showNationalIdInput,
  withdrawConsentInput,
} from "./input";
import { changeInsurance as changeIns } from "./insurance-commands";
import { showNationalId as show } from "./national-id-commands";
import {
  assignCarer as assign,
  returnToRegister as comeBack,
  leaveRegister as leave,
} from "./register-commands";

const anew = { revalidate: "/" };

export const addMember = formAction(addMemberInput, add, anew);
export const changeMember = formAction(changeMemberInput, change, anew);
export const changeInsurance = formAction(changeInsuranceInput, changeIns, anew);
export const leaveRegister = formAction(leaveInput, leave, anew);
export const returnToRegister = formAction(returnInput, comeBack, anew);
export const assignCarer = formAction(assignCarerInput, assign, anew);
export const giveConsent = formAction(giveConsentInput, give, anew);
export const withdrawConsent = formAction(withdrawConsentInput, withdraw, anew);
export const showNationalId = callAction(showNationalIdInput, show);
