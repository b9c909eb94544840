export const driver: Record<string, string> | null;
