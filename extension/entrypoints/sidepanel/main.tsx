import { mountPage } from '../../app/page-root.tsx';
import { Panel } from '../../app/panel.tsx';
import { extensionWorld } from '../../app/world.ts';

const world = extensionWorld();
mountPage(world.database, <Panel world={world} />);
