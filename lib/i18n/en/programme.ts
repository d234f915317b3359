import type th from "../th/programme";

const en: typeof th = {
  title: "",
};

export default en;
