export function findChromium(env?: NodeJS.ProcessEnv): string | null;
export function needChromium(): string;
