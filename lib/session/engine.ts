/** What is loaded late, or in a worker: the engine, and how it forgets the words that it scanned. */
export { analyse } from '@/lib/analyse';
export { forgetScans as forget } from '@/lib/dutch/scan';
