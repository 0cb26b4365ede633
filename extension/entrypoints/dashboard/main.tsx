import { FullPage } from '../../app/full-page.tsx';
import { mountPage } from '../../app/page-root.tsx';
import { openDatabase } from '../../storage/database.ts';

const database = openDatabase();
mountPage(database, <FullPage database={database} />);
