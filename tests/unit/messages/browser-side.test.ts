import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { leaveRequest } from '@/lib/messages/leave-request';
import { takeRequests } from '@/lib/messages/panel-requests';
import { PANEL_REQUEST_KEY, type PanelRequest } from '@/lib/messages/protocol';
import { allowedSites, forgetSite, requestSite, sitePattern } from '@/lib/messages/site-access';

const request = (change: Partial<PanelRequest> = {}): PanelRequest => ({ tabId: 5, windowId: 1, what: 'page', at: 1_000, ...change });

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('requests for the panel', () => {
  it('that waited are taken once, and only by the panel of that window', async () => {
    await leaveRequest(request());
    const other: PanelRequest[] = [];
    await takeRequests(Promise.resolve(2), () => 1_500, (one) => other.push(one));
    expect(other).toEqual([]);
    const mine: PanelRequest[] = [];
    await takeRequests(Promise.resolve(1), () => 1_500, (one) => mine.push(one));
    expect(mine).toEqual([request()]);
    await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get(PANEL_REQUEST_KEY)).toEqual({}));
    const again: PanelRequest[] = [];
    await takeRequests(Promise.resolve(1), () => 1_500, (one) => again.push(one));
    expect(again).toEqual([]);
  });

  it('that come while the panel is open are taken too, until it stops', async () => {
    const taken: PanelRequest[] = [];
    const stop = await takeRequests(Promise.resolve(1), () => 3_000, (one) => taken.push(one));
    await leaveRequest(request({ at: 2_000, what: 'selection' }));
    await vi.waitFor(() => expect(taken.map((one) => one.what)).toEqual(['selection']));
    await leaveRequest(request({ at: 2_500 }));
    await vi.waitFor(() => expect(taken).toHaveLength(2));
    stop();
    await leaveRequest(request({ at: 2_800 }));
    await Promise.resolve();
    expect(taken).toHaveLength(2);
  });

  it('that are old or broken are not taken', async () => {
    const taken: PanelRequest[] = [];
    await leaveRequest(request({ at: 0 }));
    await takeRequests(Promise.resolve(1), () => 100_000, (one) => taken.push(one));
    await fakeBrowser.storage.session.set({ [PANEL_REQUEST_KEY]: { tabId: 'x', windowId: 1 } });
    await Promise.resolve();
    expect(taken).toEqual([]);
  });

  it('that come before the panel knows its window are not lost', async () => {
    let know!: (windowId: number) => void;
    const taken: PanelRequest[] = [];
    const taking = takeRequests(new Promise((resolve) => { know = resolve; }), () => 2_000, (one) => taken.push(one));
    await leaveRequest(request({ at: 1_500 }));
    expect(taken).toEqual([]);
    know(1);
    await taking;
    await vi.waitFor(() => expect(taken.map((one) => one.at)).toEqual([1_500]));
  });

  it('never stop the panel from opening, also when there is no room', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('quota'));
    await expect(leaveRequest(request())).resolves.toBeUndefined();
  });
});

describe('access to sites', () => {
  const permissions = { getAll: vi.fn(), request: vi.fn(), remove: vi.fn() };
  beforeEach(() => {
    for (const one of Object.values(permissions)) one.mockReset();
    Object.assign(fakeBrowser, { permissions });
    permissions.getAll.mockResolvedValue({ origins: ['https://b.example/*', 'https://a.example/*', '*://*.wild.example/*'] });
    permissions.request.mockResolvedValue(true);
    permissions.remove.mockResolvedValue(true);
  });

  it('is asked for one site, in the same turn as the click', () => {
    void requestSite('https://a.example:8443');
    // Before any promise has gone on: the gesture is still the user's.
    expect(permissions.request).toHaveBeenCalledWith({ origins: ['https://a.example/*'] });
  });

  it('is never asked for anything but https', async () => {
    expect(await requestSite('http://a.example')).toBe(false);
    expect(await requestSite('nonsense')).toBe(false);
    expect(sitePattern('file:///x')).toBeNull();
    expect(permissions.request).not.toHaveBeenCalled();
  });

  it('that is refused or fails is no access', async () => {
    permissions.request.mockRejectedValueOnce(new Error('must be called during a user gesture'));
    expect(await requestSite('https://a.example')).toBe(false);
    permissions.remove.mockRejectedValueOnce(new Error('x'));
    expect(await forgetSite('https://a.example')).toBe(false);
    expect(await forgetSite('https://a.example')).toBe(true);
    expect(permissions.remove).toHaveBeenLastCalledWith({ origins: ['https://a.example/*'] });
  });

  it('is listed as the browser has it, single sites only', async () => {
    expect(await allowedSites()).toEqual(['https://a.example', 'https://b.example']);
    permissions.getAll.mockRejectedValueOnce(new Error('x'));
    expect(await allowedSites()).toEqual([]);
  });
});
