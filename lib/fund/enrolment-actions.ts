"use server";
import { formAction } from "@/lib/action";
import * as commands from "./enrolment-commands";
import { cancelEnrolmentInput, enrolMemberInput, recordEnrolmentInput } from "./enrolment-input";

export const enrolMember = formAction(enrolMemberInput, commands.enrolMember, { revalidate: "/" });

const anew = { revalidate: "/unit/[unit]" };

export const recordEnrolment = formAction(recordEnrolmentInput, commands.recordEnrolment, anew);
export const cancelEnrolment = formAction(cancelEnrolmentInput, commands.cancelEnrolment, anew);
