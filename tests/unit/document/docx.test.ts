import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { parseHtml } from '@/lib/cli/dom';
import { readDocx } from '@/lib/document/docx';
import { TEXT_LIMITS } from '@/lib/document/text-limits';
import { docx, paragraph, run, wordTable } from './office-files';
import { expectSound, outline } from './invariants';

// A busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

const read = (bytes: Uint8Array) => readDocx(bytes, 'leidraad.docx', { parseHtml });
const list = (text: string) => `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;

describe('a Word file', () => {
  it('gives headings, paragraphs, list items and tables; words are not split by runs', async () => {
    const document = await read(docx(
      paragraph(run('Leidraad koffie'), 'Kop1') + paragraph(run('De in') + run('schrijver', '<w:b/>') + run(' heeft een omzet van € 500.000.')) + paragraph(run('Eisen'), 'Kop2')
      + list('koffie') + list('thee') + wordTable([['Criterium', 'Weging'], ['Prijs', '40%']]) + paragraph(run('Planning'), 'Hoofdstuk') + paragraph(run('De levering start op 1 mei.')),
    ));
    expect(outline(document)).toEqual([
      'h1: Leidraad koffie', 'paragraph: De inschrijver heeft een omzet van € 500.000.', 'h2: Eisen', 'list-item: koffie', 'list-item: thee', 'table-row: Criterium\tWeging', 'table-row: Prijs\t40%', 'h2: Planning', 'paragraph: De levering start op 1 mei.',
    ]);
    expect(document.source).toEqual({ name: 'leidraad.docx', kind: 'docx' });
    expect(document.blocks[6]!.columns).toEqual(['Criterium', 'Weging']);
    expect(document.notes).toBeUndefined();
    expectSound(document);
  });

  it('reads tracked changes as accepted, and says so', async () => {
    const document = await read(docx(paragraph(run('Omzet van ') + '<w:del w:id="1"><w:r><w:delText>€ 900.000</w:delText></w:r></w:del>' + `<w:ins w:id="2">${run('€ 300.000')}</w:ins>` + run('.'))));
    expect(document.text).toBe('Omzet van € 300.000.');
    expect(document.notes).toEqual([{ code: 'tracked-changes-accepted', count: 2 }]);
  });

  it('leaves comments out, and says so', async () => {
    const relation = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>';
    const document = await read(docx(paragraph(run('Omzet') + '<w:r><w:commentReference w:id="0"/></w:r>'), {
      'word/_rels/document.xml.rels': relation,
      'word/comments.xml': `<?xml version="1.0"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0">${paragraph(run('moet dit?'))}</w:comment></w:comments>`,
    }));
    expect(document.text).toBe('Omzet');
    expect(document.notes).toEqual([{ code: 'comments-left-out', count: 1 }]);
  });

  it('keeps footnotes, without their marks inside the words', async () => {
    const relation = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>';
    const document = await read(docx(paragraph(run('De waarde') + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(' is € 500.000.')), {
      'word/_rels/document.xml.rels': relation,
      'word/footnotes.xml': `<?xml version="1.0"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${paragraph(run('Exclusief btw.'))}</w:footnote></w:footnotes>`,
    }));
    expect(outline(document)).toEqual(['paragraph: De waarde is € 500.000.', 'list-item: Exclusief btw.']);
  });

  it('numbers pages as Word last showed them, without cutting a sentence', async () => {
    const document = await read(docx(paragraph(run('Bladzijde een.')) + paragraph(run('Een zin die ') + `<w:r><w:lastRenderedPageBreak/><w:t>doorloopt.</w:t></w:r>`) + paragraph('<w:r><w:br w:type="page"/></w:r>') + paragraph('<w:r><w:lastRenderedPageBreak/><w:t>Bladzijde drie.</w:t></w:r>')));
    expect(document.blocks.map((block) => [block.text, block.page])).toEqual([['Bladzijde een.', 1], ['Een zin die doorloopt.', 1], ['Bladzijde drie.', 3]]);
  });

  it('counts pages by typed breaks when Word left no others', async () => {
    const document = await read(docx(paragraph(run('Een.') + '<w:r><w:br w:type="page"/></w:r>') + paragraph(run('Twee.'))));
    expect(document.blocks.map((block) => block.page)).toEqual([1, 2]);
  });

  it('opens nothing outside the file and keeps no picture', async () => {
    const document = await read(docx(paragraph(run('Tekst')) + paragraph('<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="r7"/></w:drawing></w:r>'), {
      'word/_rels/document.xml.rels': '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/hostname" TargetMode="External"/></Relationships>',
    }));
    expect(document.text).toBe('Tekst');
  });

  it.each([
    ['no words', 'no-text', docx(paragraph(''))],
    ['broken XML', 'damaged', docx('<w:p><w:r>')],
    ['no main part', 'damaged', zipSync({ '[Content_Types].xml': strToU8('<Types/>') })],
    ['more paragraphs than we can judge', 'too-long', docx(paragraph(run('x')).repeat(TEXT_LIMITS.paragraphs + 1))],
    ['more paragraphs than we can judge, all empty', 'too-long', docx('<w:p/>'.repeat(TEXT_LIMITS.paragraphs) + '<w:p></w:p><w:p w:rsidR="1"/>')],
    ['cut off halfway', 'damaged', docx(paragraph(run('x'))).slice(0, 300)],
  ])('says what is wrong with a file with %s', async (_what, code, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ name: 'ReadError', code, text: { nl: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) } });
  });
});
