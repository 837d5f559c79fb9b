import { describe, expect, it } from 'vitest';
import { demoTile } from './demo-tile.ts';

describe('a tile of the demonstration', () => {
  it('says which one it is', () => expect(demoTile(11, 1453, 749)).toContain('>11/1453/749</text>'));
  it('differs from its neighbours', () => expect(demoTile(1, 0, 0).replaceAll('1/0/0', '')).not.toBe(demoTile(1, 1, 0).replaceAll('1/1/0', '')));
});
