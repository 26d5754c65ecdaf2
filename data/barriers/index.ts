// Made by `npm run generate`; do not edit.
import type { BarrierRule } from '@/lib/barriers/rule';
import { barrier as certificateWithoutEquivalent } from './certificate-without-equivalent';
import { barrier as clusteringUnmotivated } from './clustering-unmotivated';
import { barrier as commercialCriteriaExcludeSocial } from './commercial-criteria-exclude-social';
import { barrier as consortiumBanned } from './consortium-banned';
import { barrier as costsShiftedToSupplier } from './costs-shifted-to-supplier';
import { barrier as digitalAccessBarrier } from './digital-access-barrier';
import { barrier as evidenceTooFresh } from './evidence-too-fresh';
import { barrier as exclusionGroundsAll } from './exclusion-grounds-all';
import { barrier as forfeitureClause } from './forfeiture-clause';
import { barrier as frameworkTooLong } from './framework-too-long';
import { barrier as fullEvidenceUpfront } from './full-evidence-upfront';
import { barrier as insuranceTooHigh } from './insurance-too-high';
import { barrier as ipTransfer } from './ip-transfer';
import { barrier as knockoutScoring } from './knockout-scoring';
import { barrier as languageRegister } from './language-register';
import { barrier as liabilityUnlimited } from './liability-unlimited';
import { barrier as lowestPriceOnly } from './lowest-price-only';
import { barrier as mandatorySiteVisit } from './mandatory-site-visit';
import { barrier as nationalCoverage } from './national-coverage';
import { barrier as noLotsUnmotivated } from './no-lots-unmotivated';
import { barrier as noVolumeGuarantee } from './no-volume-guarantee';
import { barrier as oneSidedTerms } from './one-sided-terms';
import { barrier as paymentTermOver30 } from './payment-term-over-30';
import { barrier as penaltiesUnlimited } from './penalties-unlimited';
import { barrier as priceWeightDominant } from './price-weight-dominant';
import { barrier as quasiSocialNoProof } from './quasi-social-no-proof';
import { barrier as questionDeadlineFatal } from './question-deadline-fatal';
import { barrier as referenceCountPerCompetence } from './reference-count-per-competence';
import { barrier as referencePeriodTooShort } from './reference-period-too-short';
import { barrier as referenceStacking } from './reference-stacking';
import { barrier as referenceValueOver60 } from './reference-value-over-60';
import { barrier as relianceThirdPartyRestricted } from './reliance-third-party-restricted';
import { barrier as rigidRejectionNoRepair } from './rigid-rejection-no-repair';
import { barrier as securityOver5 } from './security-over-5';
import { barrier as shortEvidenceDeadline } from './short-evidence-deadline';
import { barrier as shortSubmissionDeadline } from './short-submission-deadline';
import { barrier as sroiDisproportionate } from './sroi-disproportionate';
import { barrier as sroiOnSocialSupplier } from './sroi-on-social-supplier';
import { barrier as turnoverMultiYear } from './turnover-multi-year';
import { barrier as turnoverOver300 } from './turnover-over-300';
import { barrier as turnoverRequirement } from './turnover-requirement';
import { barrier as unilateralTermination } from './unilateral-termination';

/** Every barrier, sorted by id. */
export const barriers: readonly BarrierRule[] = [
  certificateWithoutEquivalent,
  clusteringUnmotivated,
  commercialCriteriaExcludeSocial,
  consortiumBanned,
  costsShiftedToSupplier,
  digitalAccessBarrier,
  evidenceTooFresh,
  exclusionGroundsAll,
  forfeitureClause,
  frameworkTooLong,
  fullEvidenceUpfront,
  insuranceTooHigh,
  ipTransfer,
  knockoutScoring,
  languageRegister,
  liabilityUnlimited,
  lowestPriceOnly,
  mandatorySiteVisit,
  nationalCoverage,
  noLotsUnmotivated,
  noVolumeGuarantee,
  oneSidedTerms,
  paymentTermOver30,
  penaltiesUnlimited,
  priceWeightDominant,
  quasiSocialNoProof,
  questionDeadlineFatal,
  referenceCountPerCompetence,
  referencePeriodTooShort,
  referenceStacking,
  referenceValueOver60,
  relianceThirdPartyRestricted,
  rigidRejectionNoRepair,
  securityOver5,
  shortEvidenceDeadline,
  shortSubmissionDeadline,
  sroiDisproportionate,
  sroiOnSocialSupplier,
  turnoverMultiYear,
  turnoverOver300,
  turnoverRequirement,
  unilateralTermination,
];
