import { mountPage } from '../../app/page-root.tsx';
import { QuickPanel } from '../../app/quick-panel.tsx';
import { extensionWorld } from '../../app/world.ts';

const world = extensionWorld();
mountPage(world.database, <QuickPanel world={world} close={() => window.close()} />);
