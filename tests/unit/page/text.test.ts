// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, rangeOf } from '@/lib/page/anchor';
import { clipBlock, oneLine, type ReadBlock } from '@/lib/page/block';
import { fieldText, plainSpaces, textOffset, TextBuilder, valueOffset, type WhiteSpace } from '@/lib/page/text';

const invisible = /[\u00ad\u200b\u2060\ufeff]/g;
const piece = fc.array(fc.constantFrom('a', 'é', '€', '5', '.', ' ', '  ', '\n', '\t', '\u00a0', '\u00ad', '\u200b', '𝄞', 'woord'), { maxLength: 12 }).map((parts) => parts.join(''));

/** A paragraph of these texts, every other one in an inline element. */
function paragraph(texts: readonly string[]): { element: Element; nodes: Text[] } {
  const element = document.createElement('p');
  const nodes = texts.map((text, index) => {
    const node = document.createTextNode(text);
    if (index % 2) element.appendChild(document.createElement('b')).append(node);
    else element.append(node);
    return node;
  });
  document.body.replaceChildren(element);
  return { element, nodes };
}

function build(texts: readonly string[], mode: WhiteSpace = 'collapse'): ReadBlock | null {
  const { element, nodes } = paragraph(texts);
  const builder = new TextBuilder();
  for (const node of nodes) builder.add(node, mode);
  const taken = builder.take();
  return taken && { ...taken, id: 'x', kind: 'paragraph', editable: false, part: 'm', element, base: 0 };
}

describe('TextBuilder', () => {
  it('gives the words as a browser shows them', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 6 }), (texts) => {
      const shown = plainSpaces(texts.join('').replace(invisible, '').replace(/[ \t\n\r\f]+/g, ' ')).trim();
      expect(build(texts)?.text ?? '').toBe(shown);
    }));
  });

  it('keeps white space where the page keeps it', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 6 }), (texts) => {
      expect(build(texts, 'keep')?.text ?? '').toBe(plainSpaces(texts.join('').replace(invisible, '')).trim());
    }));
  });

  it('keeps only the lines of pre-line text', () => {
    expect(build(['een  twee \n drie\t', '\n\nvier'], 'lines')?.text).toBe('een twee\ndrie\n\nvier');
  });

  it('finds every stretch back in the page', () => {
    fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), fc.constantFrom<WhiteSpace>('collapse', 'keep', 'lines'), (texts, a, b, mode) => {
      const block = build(texts, mode);
      if (!block) return;
      for (const run of block.runs) expect(bare(plainSpaces(run.node.data.slice(run.offset, run.offset + run.length)))).toBe(bare(block.text.slice(run.start, run.start + run.length)));
      const start = a % block.text.length;
      const end = start + 1 + (b % (block.text.length - start));
      const quote = block.text.slice(start, end);
      const range = rangeOf(block, { start, end, quote });
      if (range) expect(bare(range.toString())).toBe(bare(quote));
      else expect(quote.trim()).toBe('');
      const clipped = clipBlock(block, start, end);
      expect(clipped.text).toBe(quote.trim());
      for (const run of clipped.runs) expect(run.start + run.length).toBeLessThanOrEqual(clipped.text.length);
    }));
  });
});

describe('rangeOf', () => {
  it('gives nothing when the quote or the page is another', () => {
    const block = build(['De omzet ', 'is € 1.'])!;
    expect(String(rangeOf(block, { start: 3, end: 8, quote: 'omzet' }))).toBe('omzet');
    expect(rangeOf(block, { start: 3, end: 8, quote: 'winst' })).toBeNull();
    expect(rangeOf(block, { start: 2, end: 7, quote: 'omzet' })).toBeNull();
    expect(rangeOf(block, { start: 8, end: 8, quote: '' })).toBeNull();
    block.runs[0]!.node.data = 'De winst ';
    expect(rangeOf(block, { start: 3, end: 8, quote: 'omzet' })).toBeNull();
    block.element.remove();
    expect(rangeOf(block, { start: 9, end: 11, quote: 'is' })).toBeNull();
  });
});

describe('fieldText', () => {
  it('leaves out unseen signs, and every place is found back in the value', () => {
    fc.assert(fc.property(piece, (value) => {
      const { text, gaps } = fieldText(value);
      expect(text).toBe(plainSpaces(value.replace(invisible, '')));
      for (let offset = 0; offset < text.length; offset += 1) {
        const start = valueOffset(gaps, offset, false);
        expect(plainSpaces(value[start]!)).toBe(text[offset]);
        expect(valueOffset(gaps, offset + 1, true)).toBe(start + 1);
        expect(textOffset(gaps, start)).toBe(offset);
      }
    }));
  });
});

describe('oneLine', () => {
  it('makes one line of at most so many signs', () => {
    fc.assert(fc.property(piece, fc.integer({ min: 1, max: 20 }), (text, most) => {
      const line = oneLine(text, most);
      expect(line.length).toBeLessThanOrEqual(most);
      expect(line).not.toMatch(/^\s|\s$|[\n\t]/);
    }));
  });
});
