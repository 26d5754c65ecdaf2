import { analyse } from '@/lib/analyse';
import { reportContent } from '@/lib/cli/content';
import { credits } from '@/lib/credits';
import { demoDocument, demoTender, type DemoSlug } from '@/lib/demo';
import { htmlReport } from '@/lib/report/html';

/** The report of a practice tender as HTML. `date`: ISO date of today. */
export function practiceReport(slug: DemoSlug, date: string): string {
  const document = demoDocument(demoTender(slug));
  return htmlReport(document, analyse(document, { date }), { ...reportContent(), date, credits }, 'nl');
}
