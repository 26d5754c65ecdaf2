/** A decision of the user about a finding; `overruled` keeps the reason ("pas toe of leg uit"). `at`: moment, ISO. */
export interface Decision { findingId: string; barrier: string; state: 'solved' | 'overruled'; reason: string; at: string }
