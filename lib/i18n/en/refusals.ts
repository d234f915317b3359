import type th from "../th/refusals";

const en: typeof th = {
  command_id_used: "This command was used already. Reload the page and try again.",
  not_found: "This was not found among the places you look after. Reload the page.",
  not_permitted: "You are not allowed to do this. Ask the unit committee.",
  signed_out: "Your session has ended. Please sign in again.",
  changed_meanwhile: "Somebody changed this before you. Reload the page and try again.",
};

export default en;
