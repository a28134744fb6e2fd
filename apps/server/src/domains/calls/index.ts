export { jobHandlers } from './calls.jobs.ts'
export { callRoutes as routes } from './calls.routes.ts'
export { recordingUrlOf } from './recording-url.ts'
export {
  countLiveCalls,
  finishCalls,
  listInstancesWithLiveCalls,
  listLiveCallsOf,
  listOutcomes,
  markAnswered,
  reserveCalls,
  type EndedCall,
} from './reserve-and-finish.repo.ts'
export { storeRecording } from './store-recording.ts'
