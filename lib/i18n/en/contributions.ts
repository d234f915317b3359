import type th from "../th/contributions";

const en: typeof th = {
  title: "",
};

export default en;
