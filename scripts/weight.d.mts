import type { Page } from '@playwright/test';

export function weighFirstPicture(page: Page, url: string): Promise<{ scripts: string[]; bytes: number }>;
