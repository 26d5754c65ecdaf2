import { fillReplacement } from '@/lib/barriers/replace';
import type { Finding } from '@/lib/barriers/finding';
import { LARGEST_FILE } from '@/lib/document/largest-file';
import { ReadError } from '@/lib/document/read-error';
import type { Highlight } from '@/lib/messages/protocol';
import type { FactCorrections } from '@/lib/facts/facts';
import { decide, undecide } from './decisions';
import { placeOf, sentenceOf } from './places';
import { confirmFact } from './screens';
import type { PanelActions } from './state';
import type { TabSession } from './tab-session';
import { blanksMissing, editFailures, inserted, textOf, texts } from './texts';

/** A place that is shown in the page without being a finding: the words of a fact. */
const SHOWN_SPAN = 'shown-span';

/** What the user can do with one tab. Bound to that tab: nothing done here reaches another. */
export function tabActions(tab: TabSession): PanelActions {
  const { deps } = tab;
  const purchase = () => tab.keeper.current;
  const now = () => deps.clock.now().toISOString();
  const findingOf = (id: string): Finding | null => tab.state.analysis?.findings.find((finding) => finding.id === id) ?? null;

  const copy = async (text: string, said = texts.copied, tone: 'done' | 'warning' = 'done'): Promise<void> => {
    try {
      await deps.copy(text);
      tab.notice(tone, said);
    } catch {
      tab.notice('warning', texts.copyFailed);
    }
  };

  const replace = async (finding: Finding, text: string): Promise<void> => {
    const { document, origin, editableBlocks } = tab.state;
    const place = document && finding.replacement ? placeOf(document, finding.replacement) : null;
    // The finding's own words have to stand there too: otherwise this is another text than the one that was judged.
    const stands = document && finding.start !== null && finding.end !== null && placeOf(document, { start: finding.start, end: finding.end }, finding.quote);
    const live = origin === 'page' || origin === 'demo';
    if (!place || !stands || !live || !editableBlocks?.has(place.blockId)) {
      await copy(text, live ? editFailures['not-editable'] : texts.copied, live ? 'warning' : 'done');
      return;
    }
    const answer = await tab.link.replace(place, text);
    if (answer.outcome === 'done') {
      tab.setPurchase({ decisions: decide(purchase().decisions, finding, 'solved', '', now()) }, false);
      tab.edits.made(answer.request, texts.replaced, finding.id);
    } else {
      await copy(text, editFailures[answer.outcome], 'warning');
    }
  };

  const show = (highlight: Highlight): void => {
    tab.paint([highlight]);
    if (!tab.link.show(highlight.findingId, highlight.blockId)) tab.notice('warning', texts.noPlace);
  };

  return {
    readAgain: (wholePage) => tab.readPage(wholePage, null),
    analyseAnyway: () => tab.analyseAnyway(),
    openFile(file) {
      const screen = { key: `file:${file.name}`, origin: `file:${file.name}`, title: file.name };
      void tab.openDocument('file', screen, async () => {
        // Measured first: a film of some gigabytes would fill the memory before a reader could refuse it.
        if (file.size > LARGEST_FILE) throw new ReadError('too-large', file.name);
        return deps.readFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      });
    },
    openText(text) {
      const key = `paste:${deps.newId()}`;
      const title = texts.pasted[deps.language()];
      void tab.openDocument('paste', { key, origin: key, title }, () => ({ ...deps.readText(text, title), source: { name: title, kind: 'paste' } }));
    },
    leaveOut: (partId, leftOut) => tab.link.leaveOut(partId, leftOut),
    showInPage(findingId) {
      const finding = findingOf(findingId);
      const { document } = tab.state;
      if (!finding || !document || finding.start === null || finding.end === null) return;
      const place = placeOf(document, { start: finding.start, end: finding.end }, finding.quote);
      if (!place) tab.notice('warning', texts.noPlace);
      else if (!tab.link.show(findingId, place.blockId)) tab.notice('warning', texts.noPlace);
    },
    showSpan(span) {
      const place = tab.state.document && placeOf(tab.state.document, span);
      if (place) show({ findingId: SHOWN_SPAN, verdict: 'fine', ...place });
      else tab.notice('warning', texts.noPlace);
    },
    replace(findingId, blanks) {
      const finding = findingOf(findingId);
      if (!finding?.replacement) return;
      const filled = fillReplacement(finding.replacement, blanks);
      if ('text' in filled) {
        void replace(finding, filled.text);
        return;
      }
      const { blanks: all } = finding.replacement;
      tab.notice('warning', blanksMissing(filled.missing.map((name) => all.find((blank) => blank.name === name)?.label ?? { nl: name, en: name })));
    },
    insert(text) {
      if (tab.state.origin !== 'page' && tab.state.origin !== 'demo') {
        void copy(text);
        return;
      }
      void tab.link.insert(text).then(({ outcome, request, place }) => {
        if (outcome === 'done') tab.edits.made(request, inserted(place));
        // The clipboard may hold something of the user's: copying is only offered.
        else if (outcome === 'no-cursor') tab.notice('warning', texts.cursorFirst, undefined, { offer: { label: texts.copy, run: () => void copy(text) } });
        else void copy(text, editFailures[outcome], 'warning');
      });
    },
    copy: (text) => void copy(text),
    overrule(findingIds, reason) {
      const findings = findingIds.flatMap((id) => findingOf(id) ?? []);
      if (findings.length === 0) return;
      const ids = findings.map(({ id }) => id);
      const before = purchase().decisions.filter((one) => ids.includes(one.findingId));
      tab.setPurchase({ decisions: findings.reduce((all, finding) => decide(all, finding, 'overruled', reason.trim(), now()), purchase().decisions) }, false);
      tab.notice('done', texts.overruled(findings.length), () => tab.setPurchase({ decisions: [...ids.reduce(undecide, purchase().decisions), ...before] }, false));
    },
    restore: (findingId) => tab.setPurchase({ decisions: undecide(purchase().decisions, findingId) }, false),
    alwaysIgnore(findingIds) {
      const { document } = tab.state;
      const sentences = new Map(findingIds.flatMap((id) => {
        const finding = findingOf(id);
        const sentence = finding && document ? sentenceOf(document, finding) : null;
        // The same sentence in another lot is one sentence.
        return finding && sentence !== null ? [[`${finding.barrier}\n${sentence}`, { barrier: finding.barrier, sentence }] as const] : [];
      }));
      if (sentences.size === 0) return;
      void Promise.all([...sentences.values()].map(async ({ barrier, sentence }) => ({ barrier, hash: await deps.ignored.hash(barrier, sentence) }))).then(async (entries) => {
        await deps.ignored.keep(entries, now());
        tab.notice('done', texts.ignored(entries.length), () => void deps.ignored.drop(entries).catch((error: unknown) => tab.notice('warning', textOf(error) ?? texts.storageFailed)));
      }).catch((error: unknown) => tab.notice('warning', textOf(error) ?? texts.storageFailed));
    },
    stopIgnoring(findingId) {
      const finding = tab.state.ignored?.find((one) => one.id === findingId);
      const sentence = finding && tab.state.document ? sentenceOf(tab.state.document, finding) : null;
      if (!finding || sentence === null) return;
      void deps.ignored.hash(finding.barrier, sentence).then((hash) => deps.ignored.drop([{ barrier: finding.barrier, hash }]))
        .catch((error: unknown) => tab.notice('warning', textOf(error) ?? texts.storageFailed));
    },
    correctFact(name, value) {
      const corrections: FactCorrections = { ...purchase().corrections };
      if (value === undefined) delete corrections[name];
      else Object.assign(corrections, { [name]: value });
      tab.setPurchase({ corrections });
    },
    confirmFact: (name) => tab.setPurchase(confirmFact(purchase(), name)),
    declareWhole: (whole) => tab.setWhole(whole),
    newTender: () => tab.startAnew(),
    answerSameTender: (same) => tab.answerSameTender(same),
    savePurchase: (name) => tab.dossier?.save(name),
    answerResume: (yes) => tab.dossier?.answer(yes),
    settleDossier: (take) => tab.dossier?.settle(take),
    chooseCriterion(id, chosen) {
      const others = purchase().chosenCriteria.filter((one) => one !== id);
      tab.setPurchase({ chosenCriteria: chosen ? [...others, id] : others }, false);
    },
    fillCriterion: (id, values) => tab.setPurchase({ criterionValues: { ...purchase().criterionValues, [id]: { ...values } } }, false),
    shortlistEnterprise(id, chosen, note) {
      const { shortlist } = purchase();
      const before = shortlist.find((one) => one.id === id);
      if (!chosen) tab.setPurchase({ shortlist: shortlist.filter((one) => one.id !== id) }, false);
      else if (before) tab.setPurchase({ shortlist: shortlist.map((one) => (one.id === id ? { id, note: note ?? one.note } : one)) }, false);
      else tab.setPurchase({ shortlist: [...shortlist, { id, note: note ?? '' }] }, false);
    },
    alwaysRead(on) {
      const site = tab.site.current;
      if (!site) {
        tab.notice('warning', texts.siteImpossible);
        return;
      }
      // No await before this: the browser wants the user's own click.
      const answer = on ? deps.sites.request(site) : deps.sites.forget(site);
      void answer.then((done) => {
        if (!on) tab.notice(done ? 'done' : 'warning', done ? texts.siteOff : texts.siteRefused);
        else tab.notice(done ? 'done' : 'warning', done ? texts.siteOn : texts.siteRefused);
        tab.site.look(`${site}/`);
      });
    },
    dismissNotice: (id) => tab.patch({ notices: tab.state.notices.filter((notice) => notice.id !== id) }),
  };
}
