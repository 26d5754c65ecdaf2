import { FaultView } from '@/components/shared/FaultView';
import { SourceForm } from './SourceForm';

/** The panel could not be drawn: try again, or take a file or a pasted text instead. */
export function PanelFault({ onAgain }: { onAgain: () => void }) {
  return <FaultView onAgain={onAgain}><SourceForm onDone={null} /></FaultView>;
}
