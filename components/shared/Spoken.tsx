import { useEffect, useState } from 'react';

/** Says a short message politely, once it has stood still for a moment: counts change while someone types. */
export function Spoken({ message }: { message: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(message), 700);
    return () => clearTimeout(timer);
  }, [message]);
  return <div role="status" aria-live="polite" className="for-readers-only">{said}</div>;
}
