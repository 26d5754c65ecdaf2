import { Link } from '@nl-design-system-candidate/link-react';
import type { ReactNode } from 'react';
import { safeLink } from '@/lib/safe-link';
import { useLocale } from './Locale';

interface Props {
  address: string | null | undefined;
  /** Without words the host is the link. */
  children?: ReactNode;
  /** False when the host says nothing new. */
  showHost?: boolean;
}

/**
 * The only link to the outside: http(s), says where it goes, and tells that place nothing of us.
 * An address that may not be opened is shown as plain words.
 */
export function ExternalLink({ address, children, showHost = true }: Props) {
  const { t } = useLocale();
  const link = safeLink(address);
  if (!link) return <span>{children ?? address}</span>;
  return (
    <Link href={link.href} target="_blank" rel="noreferrer noopener" title={link.href}>
      {children ?? link.host}
      {children !== undefined && showHost && <span className="soft"> ({link.host})</span>}
      <span className="for-readers-only"> {t('link.newTab')}</span>
    </Link>
  );
}
