import { languageOf, locale } from '@/lib/locale';

/** The last resort, when the views themselves could not be loaded: words and a button, drawn without them. */
export function showPlainFault(): void {
  const { t } = locale(languageOf(document.documentElement.lang));
  const place = document.createElement('main');
  place.className = 'fault stack';
  const title = Object.assign(document.createElement('h1'), { className: 'nl-heading nl-heading--level-1', textContent: t('fault.title') });
  const words = Object.assign(document.createElement('p'), { className: 'nl-paragraph', textContent: t('fault.explain') });
  const again = Object.assign(document.createElement('button'), { type: 'button', className: 'nl-button nl-button--primary', textContent: t('fault.again') });
  again.addEventListener('click', () => location.reload());
  const said = Object.assign(document.createElement('div'), { className: 'stack' });
  said.setAttribute('role', 'alert');
  said.append(title, words);
  place.append(said, again);
  document.getElementById('root')?.replaceChildren(place);
}
