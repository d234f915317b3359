export function prisma(
  args: string[],
  options?: { env?: Record<string, string>; quiet?: boolean },
): Promise<{ code: number; output: string; errors: string }>;
export function generateIfNeeded(): Promise<boolean>;
export function migrate(url: string): Promise<string>;
