import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { makeAdministrator, nobody, placeBelow } from '#test/support/people.ts'

let server: TestApp
let admin: TestCompany

before(async () => {
  server = await createTestApp()
  admin = await server.createCompany('admin')
})
after(async () => {
  await server.close()
})

const create = async (name: string, over: object = {}): Promise<string> => {
  const { status, body } = await server.request(admin, 'POST', '/company', { name, ...over })
  assert.equal(status, 201, JSON.stringify(body))
  assert.equal(body.success, true)
  return body.company_id
}

describe('the tree of companies', () => {
  test('a company is placed below another one and takes along all below it', async () => {
    const [top, middle, leaf, other] = [
      await create('Bosh'),
      await create('Oʻrta'),
      await create('Barg'),
      await create('Boshqa'),
    ]
    const move = async (id: string, parentId: string | null) =>
      await server.request(admin, 'PATCH', `/company/${id}`, { parent_company_id: parentId })
    await move(leaf, middle)
    await move(middle, top)
    const treeOf = async (id: string): Promise<[string, number][]> =>
      (await server.request(admin, 'GET', `/company/${id}/tree`)).body.companies.map(
        (branch: { name: string; hierarchy_level: number }) => [branch.name, branch.hierarchy_level],
      )
    assert.deepEqual(await treeOf(top), [
      ['Bosh', 0],
      ['Oʻrta', 1],
      ['Barg', 2],
    ])
    for (const [id, parent] of [
      [top, leaf],
      [top, top],
    ] as const) {
      const answer = await move(id, parent)
      assert.equal(answer.status, 400)
      assert.equal(answer.body.code, 'company.cycle')
    }
    assert.equal((await move(middle, nobody)).body.code, 'company.parent_not_found')
    await move(middle, other)
    assert.deepEqual(await treeOf(other), [
      ['Boshqa', 0],
      ['Oʻrta', 1],
      ['Barg', 2],
    ])
    await move(middle, null)
    assert.deepEqual(await treeOf(middle), [
      ['Oʻrta', 0],
      ['Barg', 1],
    ])
    const below = await create('Ost', { parent_company_id: leaf })
    assert.equal((await server.request(admin, 'GET', `/company/${below}`)).body.company.hierarchy_level, 2)
  })

  test('ten levels below the top are enough', async () => {
    let parent = await create('Zina 0')
    for (let level = 1; level <= 10; level += 1) {
      parent = await create(`Zina ${level}`, { parent_company_id: parent })
    }
    const answer = await server.request(admin, 'POST', '/company', {
      name: 'Zina 11',
      parent_company_id: parent,
    })
    assert.equal(answer.status, 400)
    assert.equal(answer.body.code, 'company.too_deep')
  })

  test('moves at once make no circle, and every level is one more than its parent’s', async () => {
    const ids = await Promise.all(
      Array.from({ length: 6 }, async (_, index) => await create(`Doira ${index}`)),
    )
    for (let round = 0; round < 4; round += 1) {
      const answers = await Promise.all(
        ids.flatMap((id, index) =>
          [1, 2].map(async (step) =>
            server.request(admin, 'PATCH', `/company/${id}`, {
              parent_company_id: ids[(index + step + round) % ids.length],
            }),
          ),
        ),
      )
      for (const { status, body } of answers) assert.ok([200, 400].includes(status), JSON.stringify(body))
      const rows = await server.deps.db.asSystem('readiness', async (tx) =>
        tx
          .selectFrom('companies')
          .select(['id', 'parentCompanyId', 'hierarchyLevel'])
          .where('id', 'in', ids)
          .execute(),
      )
      const levelOf = (id: string | null): number => rows.find((row) => row.id === id)?.hierarchyLevel ?? -1
      for (const row of rows) assert.equal(row.hierarchyLevel, levelOf(row.parentCompanyId) + 1)
    }
  })

  test('people of a parent see nothing below it until they administer it; then by what they were given', async () => {
    const [parent, child, grandchild] = [
      await server.createCompany(),
      await server.createCompany(),
      await server.createCompany(),
    ]
    await placeBelow(server, child, parent)
    await placeBelow(server, grandchild, child)
    const idsOf = async (who: TestCompany): Promise<string[]> =>
      (await server.request(who, 'GET', '/companies')).body.companies.map(({ id }: { id: string }) => id)
    const treeOf = async (who: TestCompany): Promise<string[]> =>
      (await server.request(who, 'GET', `/company/${parent.companyId}/tree`)).body.companies.map(
        ({ id }: { id: string }) => id,
      )
    const url = `/company/${grandchild.companyId}`
    assert.deepEqual(await idsOf(parent), [parent.companyId])
    assert.deepEqual(await treeOf(parent), [parent.companyId])
    assert.equal((await server.request(parent, 'GET', url)).status, 404)

    await makeAdministrator(server, parent, ['company.read'])
    const all = [parent, child, grandchild].map(({ companyId }) => companyId)
    assert.deepEqual((await idsOf(parent)).toSorted(), all.toSorted())
    assert.deepEqual(await treeOf(parent), all)
    const seen = await server.request(parent, 'GET', url)
    assert.equal(seen.status, 200)
    // They are CEO at home and were given no more than reading here.
    assert.equal(seen.body.company.balance, null)
    const write = await server.request(parent, 'PATCH', url, { name: 'Nabira' })
    assert.equal(write.status, 403)
    assert.equal((await server.request(parent, 'GET', `${url}/users`)).status, 403)
    // Nobody sees upwards, and not the platform either.
    assert.equal((await server.request(child, 'GET', `/company/${parent.companyId}`)).status, 404)
    assert.equal((await server.request(parent, 'GET', `/company/${admin.companyId}`)).status, 404)
    // A colleague is no administrator, whatever their role.
    const colleague = await server.addUser(parent, 'ceo')
    assert.equal((await server.request(colleague, 'GET', url)).status, 404)

    await server.request(admin, 'PATCH', `/company/${child.companyId}`, { parent_company_id: null })
    assert.equal((await server.request(parent, 'GET', url)).status, 404)
  })
})
