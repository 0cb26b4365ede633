import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { MessageKey } from '../ui/i18n/catalogue.ts';
import type { PlaceId, PlaceProps } from '../ui/place.ts';

interface Place {
  id: PlaceId;
  name: MessageKey;
  /** Absent for Create, which is always there: it holds the form and what is running. */
  Component?: LazyExoticComponent<ComponentType<PlaceProps>>;
}

/** One line per place, in the order of the bar. Each but the first is fetched when it is opened. */
export const places: readonly Place[] = [
  { id: 'create', name: 'place.create' },
  { id: 'library', name: 'place.library', Component: lazy(async () => ({ default: (await import('../features/library/library-place.tsx')).LibraryPlace })) },
  { id: 'costs', name: 'place.costs', Component: lazy(async () => ({ default: (await import('../features/costs/costs-place.tsx')).CostsPlace })) },
];
