/** A plan whose rows all have the same title: each costs as much as the one before it. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {addPriority} from '../../src/data/priority-rows.js';
import type {Item} from '../../src/data/item-fields.js';

describe('rows of one title', () => {
  it('are not compared with all rows before', () => {
    for (const hasIds of [false, true]) {
      let reads = 0;
      const items: Item[] = [];
      const titles = new Map<string, Item>();
      for (let row = 1; row <= 2000; row += 1) {
        const item = new Proxy<Item>(
          {title: 'Review', due: String(row), ...(hasIds && {id: String(row)})},
          {
            get(target, field) {
              reads += 1;
              return Reflect.get(target, field);
            },
          },
        );
        const look = {isRepeated: false, isTitled: true, isAction: false};
        addPriority(
          items,
          titles,
          item,
          look,
          () => {},
          () => {},
        );
      }
      assert.equal(items.length, 2000);
      assert.ok(reads < 2000 * 40, `${reads} fields read`);
    }
  });
});
