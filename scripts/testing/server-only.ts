// Stands for the marker packages `server-only` and `client-only`, which Next.js provides itself.
export {};
