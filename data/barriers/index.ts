// Made by `npm run generate`; do not edit.
import type { BarrierRule } from '@/lib/barriers/rule';
import { barrier as auditorStatement } from './auditor-statement';
import { barrier as certificateHeldAtSubmission } from './certificate-held-at-submission';
import { barrier as certificateStacking } from './certificate-stacking';
import { barrier as certificateWithoutEquivalent } from './certificate-without-equivalent';
import { barrier as clusteringUnmotivated } from './clustering-unmotivated';
import { barrier as commercialCriteriaExcludeSocial } from './commercial-criteria-exclude-social';
import { barrier as consortiumBanned } from './consortium-banned';
import { barrier as costsShiftedToSupplier } from './costs-shifted-to-supplier';
import { barrier as digitalAccessBarrier } from './digital-access-barrier';
import { barrier as evidenceTooFresh } from './evidence-too-fresh';
import { barrier as exclusionGroundsAll } from './exclusion-grounds-all';
import { barrier as forfeitureClause } from './forfeiture-clause';
import { barrier as frameworkNoMaxValue } from './framework-no-max-value';
import { barrier as frameworkSingleSupplier } from './framework-single-supplier';
import { barrier as frameworkTooLong } from './framework-too-long';
import { barrier as fullEvidenceUpfront } from './full-evidence-upfront';
import { barrier as insuranceTooHigh } from './insurance-too-high';
import { barrier as ipTransfer } from './ip-transfer';
import { barrier as knockoutScoring } from './knockout-scoring';
import { barrier as languageRegister } from './language-register';
import { barrier as legalFormRequired } from './legal-form-required';
import { barrier as liabilityUnlimited } from './liability-unlimited';
import { barrier as localEstablishment } from './local-establishment';
import { barrier as lotsAllOrNothing } from './lots-all-or-nothing';
import { barrier as lowestPriceOnly } from './lowest-price-only';
import { barrier as mandatorySiteVisit } from './mandatory-site-visit';
import { barrier as membershipRequired } from './membership-required';
import { barrier as nationalCoverage } from './national-coverage';
import { barrier as noLotsUnmotivated } from './no-lots-unmotivated';
import { barrier as noVolumeGuarantee } from './no-volume-guarantee';
import { barrier as oneSidedTerms } from './one-sided-terms';
import { barrier as overspecifiedTechnical } from './overspecified-technical';
import { barrier as parentGuarantee } from './parent-guarantee';
import { barrier as paymentTermOver30 } from './payment-term-over-30';
import { barrier as penaltiesUnlimited } from './penalties-unlimited';
import { barrier as priceWeightDominant } from './price-weight-dominant';
import { barrier as quasiSocialNoProof } from './quasi-social-no-proof';
import { barrier as questionDeadlineFatal } from './question-deadline-fatal';
import { barrier as referenceCountPerCompetence } from './reference-count-per-competence';
import { barrier as referenceEqualNotComparable } from './reference-equal-not-comparable';
import { barrier as referencePeriodTooShort } from './reference-period-too-short';
import { barrier as referencePublicSectorOnly } from './reference-public-sector-only';
import { barrier as referenceStacking } from './reference-stacking';
import { barrier as referenceUnclear } from './reference-unclear';
import { barrier as referenceUniquePerCompetence } from './reference-unique-per-competence';
import { barrier as referenceValueOver60 } from './reference-value-over-60';
import { barrier as relianceThirdPartyRestricted } from './reliance-third-party-restricted';
import { barrier as rigidRejectionNoRepair } from './rigid-rejection-no-repair';
import { barrier as securityOver5 } from './security-over-5';
import { barrier as shortEvidenceDeadline } from './short-evidence-deadline';
import { barrier as shortSubmissionDeadline } from './short-submission-deadline';
import { barrier as solvencyRatio } from './solvency-ratio';
import { barrier as sroiDisproportionate } from './sroi-disproportionate';
import { barrier as sroiOnSocialSupplier } from './sroi-on-social-supplier';
import { barrier as staffMinimum } from './staff-minimum';
import { barrier as subcontractingBanned } from './subcontracting-banned';
import { barrier as turnoverMultiYear } from './turnover-multi-year';
import { barrier as turnoverOver300 } from './turnover-over-300';
import { barrier as turnoverRequirement } from './turnover-requirement';
import { barrier as unilateralTermination } from './unilateral-termination';

/** Every barrier, sorted by id. */
export const barriers: readonly BarrierRule[] = [
  auditorStatement,
  certificateHeldAtSubmission,
  certificateStacking,
  certificateWithoutEquivalent,
  clusteringUnmotivated,
  commercialCriteriaExcludeSocial,
  consortiumBanned,
  costsShiftedToSupplier,
  digitalAccessBarrier,
  evidenceTooFresh,
  exclusionGroundsAll,
  forfeitureClause,
  frameworkNoMaxValue,
  frameworkSingleSupplier,
  frameworkTooLong,
  fullEvidenceUpfront,
  insuranceTooHigh,
  ipTransfer,
  knockoutScoring,
  languageRegister,
  legalFormRequired,
  liabilityUnlimited,
  localEstablishment,
  lotsAllOrNothing,
  lowestPriceOnly,
  mandatorySiteVisit,
  membershipRequired,
  nationalCoverage,
  noLotsUnmotivated,
  noVolumeGuarantee,
  oneSidedTerms,
  overspecifiedTechnical,
  parentGuarantee,
  paymentTermOver30,
  penaltiesUnlimited,
  priceWeightDominant,
  quasiSocialNoProof,
  questionDeadlineFatal,
  referenceCountPerCompetence,
  referenceEqualNotComparable,
  referencePeriodTooShort,
  referencePublicSectorOnly,
  referenceStacking,
  referenceUnclear,
  referenceUniquePerCompetence,
  referenceValueOver60,
  relianceThirdPartyRestricted,
  rigidRejectionNoRepair,
  securityOver5,
  shortEvidenceDeadline,
  shortSubmissionDeadline,
  solvencyRatio,
  sroiDisproportionate,
  sroiOnSocialSupplier,
  staffMinimum,
  subcontractingBanned,
  turnoverMultiYear,
  turnoverOver300,
  turnoverRequirement,
  unilateralTermination,
];
