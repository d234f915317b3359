import type th from "../th/units";

const en: typeof th = {
  title: "",
};

export default en;
