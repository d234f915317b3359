import type th from "../th/regulations";

const en: typeof th = {
  title: "",
};

export default en;
