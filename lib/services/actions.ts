"use server";
import { callAction, formAction } from "@/lib/action";
import * as commands from "./commands";
import * as desk from "./desk-queries";
import { cancelServiceInput, deskPricesInput, findPayersInput, recordServiceInput } from "./input";

const anew = { revalidate: "/unit/[unit]" };

export const recordService = formAction(recordServiceInput, commands.recordService, anew);
export const cancelService = formAction(cancelServiceInput, commands.cancelService, anew);

// What the desk asks while somebody types; a name never stands in an address.
export const findPayers = callAction(findPayersInput, desk.findPayers);
export const deskPrices = callAction(deskPricesInput, desk.deskPrices);
