import { useI18n } from '../ui/i18n/i18n-context.tsx';
import type { PlaceId } from '../ui/place.ts';
import { places } from './places.ts';

export function Nav({ active, onGo }: { active: PlaceId; onGo: (place: PlaceId) => void }) {
  const { t } = useI18n();
  return (
    <nav className="shell-nav" aria-label={t('shell.places')}>
      {places.map((place) => (
        <button key={place.id} type="button" aria-current={place.id === active ? 'page' : undefined} onClick={() => onGo(place.id)}>
          {t(place.name)}
        </button>
      ))}
    </nav>
  );
}
