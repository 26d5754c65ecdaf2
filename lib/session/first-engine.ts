/** What the panel needs for its first findings; the whole engine is loaded when they are on the screen. */
export { firstAnalysis } from '@/lib/first-analysis';
export { forgetScans as forget } from '@/lib/dutch/scan';
