import { FaultView } from '@/components/shared/FaultView';
import { SourceForm } from './SourceForm';

/** The panel could not be drawn: try again, or take a file or a pasted text instead. */
export function PanelFault({ onAgain, embedded }: { onAgain: () => void; embedded: boolean }) {
  return <FaultView onAgain={onAgain} embedded={embedded}><SourceForm onDone={null} /></FaultView>;
}
