import type th from "../th/programme";

const en: typeof th = {
  assess: {
    over: "Committee capacity",
    name: "Name",
    position: "Position",
    grade: "Grade",
    unit: "Unit",
    province: "Province",
  },
};

export default en;
