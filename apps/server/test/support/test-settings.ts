/** The installation's secret in tests; nothing outside a test's own server is signed with it. */
export const testSecretKey = 'the-secret-of-tests-is-no-secret-at-all'
export const templateName = 'muloqot_template'
