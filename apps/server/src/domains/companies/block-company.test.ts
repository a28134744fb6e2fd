import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { createTestApp, type TestApp, type TestCompany } from '#test/support/app.ts'
import { nobody } from '#test/support/people.ts'

let server: TestApp
let admin: TestCompany
let us: TestCompany

before(async () => {
  server = await createTestApp()
  admin = await server.createCompany('admin')
  us = await server.createCompany()
})
after(async () => {
  await server.close()
})

describe('blocking a company', () => {
  const isIn = async (who: TestCompany): Promise<boolean> =>
    (await server.request(who, 'GET', '/auth/me')).status === 200
  const userOf = async (who: TestCompany): Promise<{ is_blocked: boolean }> =>
    (await server.request(admin, 'GET', `/admin/user/${who.userId}`)).body.user

  test('its people are out at once, and unblocking gives back just what the block took', async () => {
    const company = await server.createCompany()
    const colleague = await server.addUser(company, 'member')
    const wasBlocked = await server.addUser(company, 'member')
    await server.request(company, 'POST', `/admin/user/${wasBlocked.userId}/block`)
    const url = `/company/${company.companyId}`
    assert.deepEqual((await server.request(admin, 'POST', `${url}/block`)).body, { success: true })
    assert.deepEqual([await isIn(company), await isIn(colleague)], [false, false])
    assert.equal((await userOf(company)).is_blocked, true)
    assert.equal((await server.request(admin, 'GET', url)).body.company.is_active, false)
    assert.equal((await server.request(admin, 'POST', `${url}/block`)).status, 200)
    assert.deepEqual((await server.request(admin, 'POST', `${url}/unblock`)).body, { success: true })
    assert.equal((await userOf(company)).is_blocked, false)
    assert.equal((await userOf(colleague)).is_blocked, false)
    assert.equal((await userOf(wasBlocked)).is_blocked, true)
    // Whoever was in signs in anew.
    assert.equal(await isIn(company), false)
  })

  test('PATCH is_active does the same', async () => {
    const company = await server.createCompany()
    const url = `/company/${company.companyId}`
    await server.request(admin, 'PATCH', url, { is_active: false })
    assert.equal((await userOf(company)).is_blocked, true)
    await server.request(admin, 'PATCH', url, { is_active: true })
    assert.equal((await userOf(company)).is_blocked, false)
  })

  test('who is blocked or unblocked in the meantime stays as they were meant to be', async () => {
    const company = await server.createCompany()
    const [first, second] = [await server.addUser(company, 'member'), await server.addUser(company, 'member')]
    await server.request(admin, 'POST', `/admin/user/${second.userId}/block`)
    await server.request(admin, 'POST', `/company/${company.companyId}/block`)
    await server.request(admin, 'POST', `/admin/user/${first.userId}/block`)
    await server.request(admin, 'POST', `/admin/user/${second.userId}/unblock`)
    assert.deepEqual([(await userOf(first)).is_blocked, (await userOf(second)).is_blocked], [true, true])
    await server.request(admin, 'POST', `/company/${company.companyId}/unblock`)
    assert.deepEqual([(await userOf(first)).is_blocked, (await userOf(second)).is_blocked], [true, false])
  })

  test('nobody joins a blocked company', async () => {
    const company = await server.createCompany()
    await server.request(admin, 'POST', `/company/${company.companyId}/block`)
    const answer = await server.request(admin, 'POST', '/admin/users', {
      email: 'yangi@blocked.uz',
      name: 'Yangi',
      surname: '',
      password: 'uzun va kam uchraydigan parol',
      role: 'member',
      company_id: company.companyId,
    })
    assert.equal(answer.status, 409)
    assert.equal(answer.body.code, 'company.blocked')
  })

  test('block and unblock at once end in one of the two, with its people as the company', async () => {
    const company = await server.createCompany()
    const url = `/company/${company.companyId}`
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(
        Array.from({ length: 6 }, async (_, index) =>
          server.request(admin, 'POST', `${url}/${index % 2 ? 'block' : 'unblock'}`),
        ),
      )
      const { body } = await server.request(admin, 'GET', url)
      assert.equal((await userOf(company)).is_blocked, !body.company.is_active)
    }
  })

  test('the company that runs the installation is not blocked, nor placed below another; an unknown one is a 404', async () => {
    const url = `/company/${admin.companyId}`
    for (const answer of [
      await server.request(admin, 'POST', `${url}/block`),
      await server.request(admin, 'PATCH', url, { is_active: false }),
      await server.request(admin, 'PATCH', url, { parent_company_id: us.companyId }),
    ]) {
      assert.equal(answer.status, 400)
      assert.equal(answer.body.code, 'company.platform')
    }
    assert.equal((await server.request(admin, 'POST', `/company/${nobody}/block`)).status, 404)
    assert.equal((await server.request(admin, 'POST', `/company/${nobody}/unblock`)).status, 404)
  })
})
