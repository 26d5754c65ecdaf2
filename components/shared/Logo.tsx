import './Logo.css';

/** The mark of Gunkans: a G. */
export function Logo({ large = false }: { large?: boolean }) {
  return (
    <svg className={`logo${large ? ' logo--large' : ''}`} viewBox="0 0 22 22" aria-hidden="true" focusable="false">
      <rect className="logo__ground" width="22" height="22" rx="5" />
      <path className="logo__line" d="M14.9 7.6A5 5 0 1 0 16 11.5h-4.5" />
    </svg>
  );
}
