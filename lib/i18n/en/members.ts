import type th from "../th/members";

const en: typeof th = {
  title: "",
};

export default en;
