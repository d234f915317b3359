export const templateCodes = ["pa-sang", "ban-tun", "nakhon-pathom"] as const;
export type TemplateCode = (typeof templateCodes)[number];
