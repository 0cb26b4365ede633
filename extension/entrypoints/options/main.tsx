import { mountPage } from '../../app/page-root.tsx';
import { extensionSettingsWorld } from '../../app/settings-world.ts';
import { readPairingOffer } from '../../features/settings/pairing-offer.ts';
import { SettingsPage } from '../../features/settings/settings-page.tsx';

const offer = readPairingOffer(location.hash);

// A code works once: then it stays neither in the address nor in the history. Until then a reload must not lose it.
const forgetOffer = () => history.replaceState(null, '', location.pathname);

const world = extensionSettingsWorld();
mountPage(world.database, <SettingsPage world={world} offer={offer} onOfferUsed={forgetOffer} />);
