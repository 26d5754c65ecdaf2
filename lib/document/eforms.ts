import type { TenderDocument } from './document';
import { readUblNotice } from './eforms-ubl';
import { ReadError } from './read-error';
import { readTedForm } from './ted-form';
import { children, localName } from './xml';

const UBL_ROOTS = new Set(['ContractNotice', 'PriorInformationNotice', 'ContractAwardNotice', 'BusinessRegistrationInformationNotice']);

/** True when a parsed XML file is a notice that we can read. */
export function isNotice(xml: Document): boolean {
  const root = xml.documentElement as Element | null;
  return root !== null && (UBL_ROOTS.has(localName(root)) || (localName(root) === 'TED_EXPORT' && children(root, 'FORM_SECTION').length > 0));
}

/**
 * Reads a notice of TED: eForms (UBL) or one of the standard forms of before 2024. The text is the notice's own Dutch fields,
 * each with the name of the field as label and its lot; codes become `coded`. Contact persons, addresses, telephone and e-mail
 * fields are left out. Throws ReadError `unknown-xml` for another file.
 */
export function readNotice(xml: Document, name: string): TenderDocument {
  const root = xml.documentElement as Element | null;
  if (root && UBL_ROOTS.has(localName(root))) return readUblNotice(root, name);
  const form = root && localName(root) === 'TED_EXPORT' ? readTedForm(root, name) : null;
  if (!form) throw new ReadError('unknown-xml', name);
  return form;
}
