import { openDatabase } from '@balabaqsha/db';
import type { ApplicationId } from '@balabaqsha/domain';
import { queue } from '@balabaqsha/services';
import { keepMoving } from './moves.ts';

/** What the process that is to be killed is told. */
export interface Order {
  appUrl: string;
  ids: ApplicationId[];
}

// Writes and folds until it is killed. It says each time that something has changed.
process.once('message', ({ appUrl, ids }: Order) => {
  const db = openDatabase(appUrl, { max: 6, applicationName: 'balabaqsha bench, to be killed' });
  keepMoving(db, ids, 4, () => process.send?.('changed'));
  void (async () => {
    for (;;) await queue.foldLanes({ db });
  })();
});
