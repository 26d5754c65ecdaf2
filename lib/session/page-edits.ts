import type { LocalText } from '@/lib/local-text';
import { undecide } from './decisions';
import type { TabSession } from './tab-session';
import { texts } from './texts';

/** The last edit that the panel made in the page: told to the user with a way back, for as long as it stands. */
export class PageEdits {
  private last: { request: string; findingId: string | null } | null = null;

  constructor(private readonly tab: TabSession) {}

  /** Tells of an edit that was made. `findingId`: the finding that it solved. */
  made(request: string, text: LocalText, findingId: string | null = null): void {
    // The page's own undo takes the last edit back first: an earlier one cannot be chosen any more.
    this.drop((edit) => edit !== undefined);
    this.last = { request, findingId };
    this.tab.notice('done', text, () => void this.undo(request), { edit: request });
  }

  /** The words of an edit are gone from the page, by Ctrl+Z or otherwise. */
  undone(request: string, restored: boolean): void {
    const { last, tab } = this;
    if (last?.request !== request) return;
    this.last = null;
    this.drop((edit) => edit === request);
    if (restored && last.findingId !== null) tab.setPurchase({ decisions: undecide(tab.keeper.current.decisions, last.findingId) }, false);
  }

  private async undo(request: string): Promise<void> {
    const { outcome } = await this.tab.link.undo(request);
    if (outcome === 'done') this.tab.notice('done', texts.undone);
    else this.tab.notice('warning', texts.notUndone);
  }

  private drop(which: (edit: string | undefined) => boolean): void {
    const { notices } = this.tab.state;
    if (notices.some(({ edit }) => which(edit))) this.tab.patch({ notices: notices.filter(({ edit }) => !which(edit)) });
  }
}
