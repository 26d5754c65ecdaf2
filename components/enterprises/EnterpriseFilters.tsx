import { filterChoices, noFilter, type EnterpriseFilter } from '@/lib/enterprises/narrow';
import type { Enterprise } from '@/lib/enterprises/schema';
import { Choices } from '@/components/shared/Choices';
import { FilterFold } from '@/components/shared/FilterFold';
import { SelectInput } from '@/components/shared/Input';
import { useLocale } from '@/components/shared/Locale';

const CERTIFICATE = 'certificate';

interface Props { rows: readonly Enterprise[]; filter: EnterpriseFilter; onChange: (filter: EnterpriseFilter) => void }

/** Province, kind and known certificate; only what there is to choose from. */
export function EnterpriseFilters({ rows, filter, onChange }: Props) {
  const { t } = useLocale();
  const { provinces, kinds, certificates } = filterChoices(rows);
  if (rows.length < 2 && filter === noFilter) return null;
  const chosen = new Set([...filter.kinds, ...(filter.certificate ? [CERTIFICATE] : [])]);
  // A choice that was made stays in sight, also when nothing of it is left.
  const listed = provinces.some((one) => one.name === filter.province) || filter.province === null ? provinces : [...provinces, { name: filter.province, count: 0 }];
  const kindsListed = [...kinds, ...[...filter.kinds].filter((id) => !kinds.some((kind) => kind.id === id)).map((id) => ({ id: id as Enterprise['kind'], count: 0 }))];
  const names = [
    ...(filter.province ? [filter.province] : []), ...kindsListed.filter(({ id }) => filter.kinds.has(id)).map(({ id }) => t(`enterpriseKind.${id}`)), ...(filter.certificate ? [t('enterprises.certificate')] : []),
  ];
  return (
    <FilterFold chosen={names}>
      <div className="stack">
        {listed.length > 1 && (
          <SelectInput
            label={t('enterprises.province')} value={filter.province ?? ''}
            onChange={(value) => onChange({ ...filter, province: value || null })}
            options={[{ value: '', label: t('enterprises.everywhere') }, ...listed.map((one) => ({ value: one.name, label: `${one.name} (${one.count})` }))]}
          />
        )}
        <Choices
          label={t('enterprises.filter')}
          choices={[
            ...kindsListed.map((kind) => ({ id: kind.id, label: t(`enterpriseKind.${kind.id}`), count: kind.count })),
            ...(certificates > 0 || filter.certificate ? [{ id: CERTIFICATE, label: t('enterprises.certificate'), count: certificates }] : []),
          ]}
          chosen={chosen}
          onChange={(ids) => onChange({ ...filter, certificate: ids.has(CERTIFICATE), kinds: new Set([...ids].filter((id) => id !== CERTIFICATE)) })}
        />
      </div>
    </FilterFold>
  );
}
