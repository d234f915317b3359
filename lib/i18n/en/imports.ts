import type th from "../th/imports";

const en: typeof th = {
  title: "",
};

export default en;
