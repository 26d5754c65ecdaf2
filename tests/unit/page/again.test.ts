// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyChange, type FrameReading } from '@/lib/messages/joined-page';
import { fromPage, type PageBlock } from '@/lib/messages/protocol';
import { localPort } from '@/lib/page/local-port';
import { Reading } from '@/lib/page/reading';
import { startPageLayer } from '@/lib/page/start';

// After a change only what it touched is read again; the panel must know the same as after reading it all.

const injection = 'injection-of-test';
let life: AbortController;
let known: FrameReading | null;
const words = () => known!.blocks.map((block) => block.text);

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  known = null;
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const fragment = (html: string) => document.createRange().createContextualFragment(html);

async function begin(html: string): Promise<void> {
  document.body.replaceChildren(fragment(html));
  const { page, panel } = localPort();
  panel.onMessage((raw) => {
    const message = fromPage.parse(raw);
    if (message.type === 'read') known = message;
    if (message.type === 'changed') known = applyChange(known!, message);
  });
  startPageLayer(page, life.signal);
  panel.send({ type: 'read', injection, selection: false });
  await vi.advanceTimersByTimeAsync(10);
}

/** Without the name of a field that stands in words before it: those are looked at when the field itself changes. */
const told = (blocks: readonly PageBlock[]) => blocks.map(({ kind, text, level, label, editable }) => ({ kind, text, level, label: kind === 'field' ? '' : label, editable }));

/** Everything, read from the start by somebody who knows nothing. */
function afresh(): PageBlock[] {
  const reading = new Reading(null, false);
  const walker = reading.walk();
  walker.run(() => false);
  reading.take(walker);
  return reading.readMessage(injection, 1, new Map()).blocks;
}

const long = `<h1>Bestek</h1><main contenteditable="true">${Array.from({ length: 200 }, (_, index) => `<p>Alinea ${index}.</p>\n`).join('')}</main><p>Einde.</p>`;

describe('after Enter in a long text', () => {
  /** Splits a paragraph as browsers do. */
  const enter = (paragraph: Element, at: number) => {
    const next = paragraph.cloneNode() as Element;
    const rest = (paragraph.firstChild as Text).splitText(at);
    if (rest.data === '') next.append(document.createElement('br'));
    else next.append(rest);
    paragraph.after(next);
    return next;
  };

  it.each([['in the middle of a paragraph', 4], ['at its end', 9]])('%s only the two are looked at', async (_, at) => {
    await begin(long);
    const before = known!.blocks.map((block) => block.id);
    const looked = vi.spyOn(window, 'getComputedStyle');
    const paragraph = document.querySelectorAll('main p')[90]!;
    const next = enter(paragraph, at);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(looked.mock.calls.length).toBeLessThan(20);
    expect(told(known!.blocks)).toEqual(told(afresh()));
    next.replaceChildren('Nieuwe woorden.');
    looked.mockClear();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(looked.mock.calls.length).toBeLessThan(20);
    expect(words().slice(90, 94)).toEqual(['Alinea 89.', 'Alinea 90.'.slice(0, at).trim(), 'Nieuwe woorden.', 'Alinea 91.']);
    // The others keep their ids, and so their findings.
    expect(known!.blocks.map((block) => block.id).filter((id) => before.includes(id))).toEqual(before);
    looked.mockClear();
    next.remove();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(looked.mock.calls.length).toBeLessThan(20);
    expect(known!.blocks.map((block) => block.id)).toEqual(before);
    looked.mockRestore();
  });
});

describe('after any series of changes', () => {
  const at = fc.nat(30);
  const pieces = fc.constantFrom(
    '<p>Een omzet.</p>', '<p><br></p>', '<h2>Kop</h2>', '<h4>Onderkop</h4>', '<ul><li>Punt.</li><li>Nog een.</li></ul>', '<div>Los</div>', '<div><p>Binnen.</p><p>Ook.</p></div>', 'Kale tekst', '<b>vet</b>',
    '<blockquote><p>Citaat.</p></blockquote>', '<p contenteditable="false">Vast.</p>', '<table><tr><td>Cel</td><td>Twee</td></tr></table>', '<p hidden>Weg.</p>', '<fieldset><legend>Vraag</legend><input value="Antwoord."></fieldset>',
    '<textarea>Veld.</textarea>', '<p>Met <input> veld.</p>', '<details><summary>Meer</summary><p>Dicht.</p></details>', '<details open><summary>Open</summary><p>Open.</p></details>', '<div role="tabpanel" hidden><p>Deel.</p></div>',
  );
  type Change = (elements: Element[]) => void;
  const pick = (elements: Element[], index: number): Element | undefined => elements[index % Math.max(1, elements.length)];
  const change = fc.oneof(
    fc.tuple(at, pieces).map(([index, html]): Change => (elements) => pick(elements, index)?.after(fragment(html))),
    fc.tuple(at, pieces).map(([index, html]): Change => (elements) => pick(elements, index)?.append(fragment(html))),
    at.map((index): Change => (elements) => pick(elements, index)?.remove()),
    fc.tuple(at, at).map(([from, to]): Change => (elements) => {
      const [moved, place] = [pick(elements, from), pick(elements, to)];
      if (moved && place && !moved.contains(place)) place.before(moved);
    }),
    at.map((index): Change => (elements) => { const element = pick(elements, index); if (element?.firstChild?.nodeType === 3) element.firstChild.nodeValue = `Anders ${index}.`; }),
    at.map((index): Change => (elements) => pick(elements, index)?.replaceChildren('Nieuw.')),
    at.map((index): Change => (elements) => pick(elements, index)?.replaceChildren()),
    at.map((index): Change => (elements) => {
      const inner = pick(elements, index);
      const quote = document.createElement('blockquote');
      inner?.replaceWith(quote);
      if (inner) quote.append(inner);
    }),
    at.map((index): Change => (elements) => { const element = pick(elements, index); element?.replaceWith(...element.childNodes); }),
  );

  it('the panel knows what reading it all would tell', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }), async (rounds) => {
      life.abort();
      life = new AbortController();
      await begin('<h2>Begin</h2><p>Vast.</p><main contenteditable="true" aria-label="Eisen"><h3>Kop</h3><p>Een.</p><p>Twee.</p><ul><li>Drie.</li><li>Vier.</li></ul><p>Vijf.</p></main><article contenteditable="true" aria-label="Wensen"><p>Zes.</p><p>Zeven.</p></article>');
      for (const changes of rounds) {
        for (const make of changes) make([...document.querySelectorAll('main *, article *')]);
        await vi.advanceTimersByTimeAsync(3_000);
        expect(told(known!.blocks)).toEqual(told(afresh()));
        expect(new Set(known!.blocks.map((block) => block.id)).size).toBe(known!.blocks.length);
      }
    }), { numRuns: 100 });
  }, 120_000);
});
