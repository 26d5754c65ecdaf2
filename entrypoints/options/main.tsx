import '@/components/shared/styles';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { OptionsView } from '@/components/options/OptionsView';
import type { OptionsActions } from '@/components/options/options-state';
import { mount } from '@/components/shared/mount';
import { allowedSites, forgetSite, watchSites } from '@/lib/messages/site-access';
import { shippedContent } from '@/lib/session/shipped-content';
import { localDate } from '@/lib/session/tab-state';
import { dossiers } from '@/lib/storage/dossiers';
import { eraseAll, exportAll, importFile } from '@/lib/storage/export';
import { dropIgnored, loadIgnored, watchIgnored, type IgnoredSentence } from '@/lib/storage/ignored';
import { changeSettings, type Settings } from '@/lib/storage/settings';

const content = shippedContent(localDate(new Date()), browser.runtime.getManifest().version);
const actions: OptionsActions = {
  change: changeSettings,
  revoke: forgetSite,
  stopIgnoring: (entry) => dropIgnored([entry]),
  exportAll: () => exportAll(dossiers(), new Date()),
  importFile: (file) => importFile(dossiers(), file),
  eraseAll: () => eraseAll(dossiers()),
};

function Options({ settings: { language, theme, region } }: { settings: Settings }) {
  const [sites, setSites] = useState<readonly string[]>([]);
  useEffect(() => {
    const look = () => void allowedSites().then(setSites);
    look();
    return watchSites(look);
  }, []);
  const [ignored, setIgnored] = useState<readonly IgnoredSentence[]>([]);
  useEffect(() => {
    void loadIgnored().then(setIgnored);
    return watchIgnored(setIgnored);
  }, []);
  return <OptionsView state={{ language, theme, region, sites, ignored }} actions={actions} content={content} />;
}

void mount((settings) => <Options settings={settings} />);
