"use server";
import { formAction } from "@/lib/action";
import * as commands from "./view-commands";
import { removeViewInput, saveViewInput } from "./view-input";

const compared = { revalidate: "/province/[province]/compare" };

export const saveView = formAction(saveViewInput, commands.saveView, compared);
export const removeView = formAction(removeViewInput, commands.removeView, compared);
