import type { z } from 'zod'
import type { agentScriptSchema } from './agent-script.ts'

/** A short script that is accepted, for the API reference. */
export const agentScriptExample: z.input<typeof agentScriptSchema> = {
  opening:
    'Assalomu alaykum! Sizga {{company|kompaniyamiz}} nomidan avtomatik yordamchi qoʻngʻiroq qilyapti.',
  goal: 'Qarz qachon toʻlanishini kelishib olish',
  notice: 'Sizning {{customData.remainingDebt ?? customData.qarz}} soʻm miqdorida qarzingiz bor.',
  questions: [
    {
      id: 'person',
      kind: 'confirm-person',
      ask: 'Men {{firstName|mijozimiz}} bilan gaplashyapmanmi?',
      required: true,
    },
    {
      id: 'payment',
      kind: 'promise',
      ask: 'Toʻlovni qachon va qancha miqdorda amalga oshira olasiz?',
      askDate: 'Aynan qaysi kuni toʻlaysiz?',
      required: true,
    },
  ],
  allowedOutcomes: ['SUCCESS', 'FAILED', 'REFUSED', 'CALLBACK_REQUESTED', 'PROMISE_TO_PAY'],
  closings: {
    SUCCESS: 'Rahmat, sogʻ boʻling!',
    FAILED: 'Uzr, xayr.',
    REFUSED: 'Tushunarli, sogʻ boʻling.',
    CALLBACK_REQUESTED: 'Siz bilan yana bogʻlanamiz.',
    PROMISE_TO_PAY: 'Toʻlovingizni kutamiz, rahmat.',
  },
  wrongNumber: 'Kechirasiz, adashib qoʻngʻiroq qilibmiz.',
  doNotCall: 'Tushundim, boshqa qoʻngʻiroq qilmaymiz.',
  replies: {
    whoIsCalling: 'Men avtomatik yordamchiman.',
    isRobot: 'Ha, men avtomatik yordamchiman.',
  },
  voicemail: { behaviour: 'hang-up' },
  voice: 'female',
  maxReasks: 2,
  maxTurns: 24,
}
