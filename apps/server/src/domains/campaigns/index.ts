export { routes } from './campaigns.routes.ts'
export { livePresenters } from './campaigns.live.ts'
export { startDialler } from './dialler/start-dialler.ts'
