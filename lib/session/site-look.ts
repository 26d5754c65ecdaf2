import { askableSite } from '@/lib/messages/page-kind';
import type { PanelState } from './state';
import type { SiteAccess } from './tab-state';

/** Keeps up which site is read and whether the user gave standing access to it. */
export class SiteLook {
  /** "https://host" when standing access can be asked for it, else null. */
  current: string | null = null;

  constructor(private readonly access: SiteAccess, private readonly tell: (site: PanelState['site']) => void) {}

  /** Another page is read; null when no page is. */
  look(url: string | null): void {
    this.current = url === null ? null : askableSite(url);
    this.refresh();
  }

  /** Follows changes that are made elsewhere, also in the browser's own settings. */
  watch(): () => void {
    return this.access.watch(() => this.refresh());
  }

  private refresh(): void {
    const site = this.current;
    if (site === null) {
      this.tell(null);
      return;
    }
    void this.access.allowed().then((sites) => {
      // A permission has no port, so neither has the comparison.
      const { hostname, host } = new URL(site);
      if (this.current === site) this.tell({ host, always: sites.includes(`https://${hostname}`) });
    });
  }
}
