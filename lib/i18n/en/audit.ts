import type th from "../th/audit";

const en: typeof th = {
  title: "",
};

export default en;
