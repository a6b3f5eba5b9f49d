import type { GovernmentOrganization, PoliceStation, WithContext } from 'schema-dts';
import type { UnitPage } from '@/lib/queries/units';
import type { Addresses } from './addresses';

/** schema.org PoliceStation for a station, GovernmentOrganization for the other units, with parent and children. */
export function toUnitData(
  unit: UnitPage,
  addresses: Addresses,
): WithContext<GovernmentOrganization | PoliceStation> {
  const parent = unit.ancestors.at(-1);
  const shared = {
    '@context': 'https://schema.org' as const,
    '@id': addresses.unit(unit.slug),
    url: addresses.unit(unit.slug),
    name: unit.name,
    ...(unit.aliases.length > 0 && { alternateName: unit.aliases.map((alias) => alias.text) }),
    ...(parent !== undefined && {
      parentOrganization: {
        '@type': 'GovernmentOrganization' as const,
        '@id': addresses.unit(parent.slug),
        name: parent.name,
      },
    }),
    ...(unit.children.length > 0 && {
      subOrganization: unit.children.map((child) => ({
        '@type': 'GovernmentOrganization' as const,
        '@id': addresses.unit(child.slug),
        name: child.name,
      })),
    }),
  };
  return unit.name.endsWith('派出所')
    ? { ...shared, '@type': 'PoliceStation' }
    : { ...shared, '@type': 'GovernmentOrganization' };
}
