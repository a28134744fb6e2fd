import assert from 'node:assert/strict'
import { test } from 'node:test'
import { levelMax, levelsToMove } from './tree-rules.ts'

const at = (id: string, hierarchyLevel: number) => ({ id, hierarchyLevel })

const cases: [
  string,
  ReturnType<typeof at>[],
  ReturnType<typeof at> | null,
  ReturnType<typeof levelsToMove>,
][] = [
  ['below a company on top', [at('a', 0)], at('p', 0), 1],
  ['from the third level to the top', [at('a', 3), at('b', 4)], null, -3],
  ['to where it is', [at('a', 2)], at('p', 1), 0],
  ['below itself', [at('a', 0)], at('a', 0), 'company.cycle'],
  ['below one of those below it', [at('a', 0), at('b', 1), at('c', 2)], at('c', 2), 'company.cycle'],
  ['to the lowest level', [at('a', 0)], at('p', levelMax - 1), levelMax],
  ['one level too deep', [at('a', 0)], at('p', levelMax), 'company.too_deep'],
  [
    'with a branch that would become too deep',
    [at('a', 0), at('b', 1)],
    at('p', levelMax - 1),
    'company.too_deep',
  ],
]
for (const [what, branches, parent, expected] of cases) {
  test(`a company moves ${what}`, () => {
    assert.equal(levelsToMove(branches, parent), expected)
  })
}
