export function findChromium(): string | null;
export function findFirefox(): string | null;
export function placesOf(browser: 'chromium' | 'firefox'): string[];
