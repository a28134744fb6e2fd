import type { NotificationDeps } from '#src/domains/notifications/index.ts'
import { handleJob, type JobHandler } from '#src/platform/jobs/define-job.ts'
import { answerCodeRequest } from './codes/answer-code-request.ts'
import { answerCodeRequestJob, answerRegistrationJob, sendCodeJob } from './codes/code-jobs.ts'
import { deliverCode } from './codes/deliver-code.ts'
import { deliverNotice } from './notices/deliver-notice.ts'
import { sendNoticeJob } from './notices/notice-jobs.ts'
import { answerRegistration } from './registration/answer-registration.ts'
import { sweep } from './sweep/sweep.ts'
import { sweepJob, sweepSchedule } from './sweep/sweep-job.ts'

export const jobHandlers: JobHandler<NotificationDeps>[] = [
  handleJob(answerRegistrationJob, async (deps: NotificationDeps, { registrationId }) => {
    await answerRegistration(deps, registrationId)
  }),
  handleJob(answerCodeRequestJob, async (deps: NotificationDeps, { requestId }) => {
    await answerCodeRequest(deps, requestId)
  }),
  handleJob(sendCodeJob, async (deps: NotificationDeps, code) => {
    await deliverCode(deps, code)
  }),
  handleJob(sendNoticeJob, async (deps: NotificationDeps, about) => {
    await deliverNotice(deps, about)
  }),
  handleJob(
    sweepJob,
    async (deps: NotificationDeps) => {
      await sweep(deps)
    },
    sweepSchedule,
  ),
]
