/** How a payment reached the fund. Without zod, because the browser needs this list and no schema. */
export const channels = ["kiosk", "bank", "counter", "volunteer"] as const;

export type Channel = (typeof channels)[number];
