import { startWorker } from '../../background/start-worker.ts';

export default defineBackground(() => startWorker());
