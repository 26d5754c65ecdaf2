import type { Analysis } from '@/lib/analyse';
import type { Finding } from '@/lib/barriers/finding';
import { legalBasis } from '@/lib/criteria/basis';
import type { TenderDocument } from '@/lib/document/document';
import { canStillInvite } from '@/lib/enterprises/invite';
import { describeFact, mainFacts, moreFacts } from '@/lib/facts/describe';
import type { Language, LocalText } from '@/lib/local-text';
import { locale, type Locale } from '@/lib/locale';
import { safeLink } from '@/lib/safe-link';
import type { Content } from '@/lib/content';
import { factText, warnings } from './under-law';

export type ReportContent = Pick<Content, 'barrier' | 'law' | 'category' | 'criterion' | 'enterprise' | 'date' | 'rulesDate' | 'credits'>;

const words = {
  report: { nl: 'Rapport', en: 'Report' },
  made: { nl: 'Gemaakt op', en: 'Made on' },
  public: { nl: 'Dit rapport bevat zinnen uit de tekst en kan openbaar worden.', en: 'This report holds sentences of the text and may become public.' },
  none: { nl: 'Geen.', en: 'None.' },
  left: { nl: 'Bekeken, geen opmerking', en: 'Looked at, no remark' },
  covered: { nl: 'Staat er al', en: 'Already there' },
  unread: { nl: 'Niet gelezen', en: 'Not read' },
} satisfies Record<string, LocalText>;

const style = `
:root{font:15px/1.5 system-ui,"Segoe UI","Noto Sans",sans-serif;color:#16202b}
body{max-width:46rem;margin:2rem auto;padding:0 1.5rem}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem;margin:.2rem 0}
article{border:1px solid #cdd5dc;border-left:5px solid #0b5c6b;border-radius:6px;padding:.7rem 1rem;margin:.7rem 0;break-inside:avoid}
article.barrier{border-left-color:#a3261c}article.check{border-left:5px dashed #7a5600}
blockquote{margin:.4rem 0;padding:.3rem .7rem;background:#f1f4f6}
.sum{font-weight:600}.soft{color:#4d5965;font-size:.9rem}.better{border:1px dashed #0b5c6b;padding:.3rem .7rem}
table{border-collapse:collapse}td,th{text-align:left;vertical-align:top;padding:.15rem 1rem .15rem 0}
@media print{body{margin:0;max-width:none}a{color:inherit}}`;

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign]!);

/** A link for an address that may be opened, else only its words. */
function link(address: string | null, text: string): string {
  const safe = safeLink(address);
  return safe ? `<a href="${escape(safe.href)}" rel="noreferrer">${escape(text)}</a>` : escape(text);
}

/**
 * The findings, proposals and enterprises of a tender as one HTML file to keep or print. It asks nothing of a
 * network and holds no script: its own policy forbids both. Every text is escaped. Never throws.
 */
export function htmlReport(document: TenderDocument, analysis: Analysis, content: ReportContent, language: Language): string {
  const say = locale(language);
  const name = document.title ?? document.source.name;
  const remarks = analysis.findings.filter((finding) => finding.verdict !== 'fine');
  const order = { barrier: 0, check: 1, fine: 2 };
  const sorted = [...remarks].sort((a, b) => order[a.verdict] - order[b.verdict] || (a.start ?? Infinity) - (b.start ?? Infinity));
  const looked = analysis.findings.length - remarks.length;
  const sections = [
    `<p>${escape(say.t('about.aid'))} ${escape(say.t('about.rules', { date: say.date(content.rulesDate) }))}</p><p>${escape(say.text(words.public))}</p>`,
    section(say.t('facts.title'), facts(analysis, say)),
    section(`${say.t('tab.barriers')} (${sorted.length})`, list(sorted.map((finding) => findingCard(finding, content, say)), say)
      + (looked ? `<p class="soft">${escape(say.text(words.left))}: ${looked}</p>` : '')),
    section(`${say.t('tab.criteria')} (${analysis.criteria.length})`, list(analysis.criteria.map((proposal) => criterionCard(proposal, analysis, content, say)), say)),
    section(say.t('tab.enterprises'), enterprises(analysis, content, say)),
    document.unread.length ? section(say.text(words.unread), `<ul>${document.unread.map((part) => `<li>${escape(part.name)}</li>`).join('')}</ul>`) : '',
    `<h2>${escape(say.t('about.credits'))}</h2><ul class="soft">${content.credits.map((credit) => `<li>${link(credit.address, credit.text)} · ${escape(credit.licence)}</li>`).join('')}</ul>`,
  ];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">
<title>${escape(`${say.text(words.report)}: ${name}`)}</title><style>${style}</style></head>
<body><h1>${escape(name)}</h1><p class="soft">Gunkans · ${escape(say.text(words.made))} ${escape(say.date(content.date))}</p>
${sections.join('\n')}
</body></html>
`;
}

const section = (title: string, body: string): string => `<h2>${escape(title)}</h2>${body}`;
const list = (cards: readonly string[], say: Locale): string => (cards.length ? cards.join('\n') : `<p>${escape(say.text(words.none))}</p>`);

function facts(analysis: Analysis, say: Locale): string {
  const rows = [...mainFacts, ...moreFacts].flatMap((name) => {
    const { values } = describeFact(name, analysis.facts, say);
    return values.length ? [`<tr><th>${escape(say.t(`fact.${name}`))}</th><td>${escape(values.map((value) => factText(name, value.text, analysis)).join('; '))}</td></tr>`] : [];
  });
  return rows.length ? `<table>${rows.join('')}</table>` : `<p>${escape(say.text(words.none))}</p>`;
}

function lawLine(ids: readonly string[], content: ReportContent, say: Locale): string {
  const rules = ids.map(content.law).filter((rule) => rule !== null);
  if (!rules.length) return '';
  return `<p class="soft">${rules.map((rule) => link(rule.url, say.text(rule.label)) + (rule.attribution ? ` ${escape(say.text(rule.attribution))}` : '') + ` · ${escape(say.t('law.checked', { date: say.date(rule.checked) }))}`).join('<br>')}</p>`;
}

function findingCard(finding: Finding, content: ReportContent, say: Locale): string {
  const { name, hurts, todo } = content.barrier(finding.barrier);
  const law = lawLine(finding.law, content, say) || (finding.foreign ? '' : `<p class="soft">${escape(say.t(finding.level === 'practice' ? 'law.practice' : 'law.none'))}</p>`);
  return `<article class="${finding.verdict}"><p class="soft">${escape(say.t(`verdict.${finding.verdict}`))}${finding.section ? ` · ${escape(finding.section)}` : ''}</p>
<h3>${escape(say.text(name))}</h3>
${finding.quote ? `<blockquote>${escape(finding.quote)}</blockquote>` : ''}
${finding.calculation ? `<p class="sum">${escape(say.text(finding.calculation))}</p>` : ''}
<p>${escape(say.text(finding.why))} ${escape(say.text(hurts))}</p>
${law}
${finding.reason ? `<p class="soft">${escape(say.t('finding.reason'))} ${escape(finding.reason)}</p>` : ''}
<p class="better">${finding.replacement ? `${escape(say.t('finding.better'))} ${escape(finding.replacement.text)}` : `${escape(say.t('finding.todo'))} ${escape(say.text(todo))}`}</p></article>`;
}

function criterionCard(proposal: Analysis['criteria'][number], analysis: Analysis, content: ReportContent, say: Locale): string {
  const row = content.criterion(proposal.id);
  if (!row) return '';
  return `<article><p class="soft">${escape(say.t(`kind.${row.kind}`))}${proposal.covered ? ` · ${escape(say.text(words.covered))}` : ''}</p>
<h3>${escape(say.text(row.title))}</h3>
<p>${escape(say.text(proposal.why))}</p>
${proposal.coveredBy ? `<blockquote>${escape(proposal.coveredBy)}</blockquote>` : `<p class="better">${escape(say.text(row.text))}</p>`}
${warnings(row, proposal, analysis).map((warning) => `<p>${escape(say.t('criterion.risk'))} ${escape(say.text(warning))}</p>`).join('')}
${lawLine(legalBasis(row, analysis.legal).law, content, say)}</article>`;
}

function enterprises(analysis: Analysis, content: ReportContent, say: Locale): string {
  const count = analysis.enterprises.length;
  const cards = analysis.enterprises.map((match) => {
    const row = content.enterprise(match.id);
    if (!row) return '';
    const source = row.sources[0];
    return `<article><h3>${escape(row.name)}</h3><p class="soft">${escape([row.place ?? row.province, say.t(`enterpriseKind.${row.kind}`)].filter(Boolean).join(' · '))}</p>
${row.offers ? `<p>${escape(row.offers)}</p>` : ''}
<p>${escape(say.t('enterprise.why'))}: ${escape(match.why.map(say.text).join(' '))}<br>${escape(say.t('enterprise.unknown'))}: ${escape(match.unknown.map(say.text).join(' '))}</p>
<p class="soft">${escape(say.t('enterprise.seen'))}: ${row.lastSeenYear ?? escape(say.t('enterprise.seenUnknown'))}${source ? ` · ${link(source.url, say.t('facts.source'))}` : ''}</p></article>`;
  });
  const heading = say.t(canStillInvite(analysis) ? 'enterprises.invite' : 'enterprises.consult', { count });
  return `<p>${escape([`${heading}.`, analysis.legal.foreign ? '' : say.t('enterprises.proof')].filter(Boolean).join(' '))}</p>${list(cards, say)}`;
}
