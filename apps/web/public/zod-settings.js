// The page's content security policy forbids making code from text. zod would try it once, to be faster, and every
// browser would report a violation; told beforehand, it does not try. This is no module of the build, because there
// schemas are defined before the entry's own first line runs.
globalThis.__zod_globalConfig = { jitless: true }
