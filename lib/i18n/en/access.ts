import type th from "../th/access";

const en: typeof th = {
  title: "",
};

export default en;
