import { debtPlaceholder } from '../debt-headings.ts'
import {
  buildReadyMade,
  paymentOutcomes,
  usualOutcomes,
  type ReadyMadeAgent,
  type SharedTexts,
} from './ready-made-agent.ts'

const company = '{{company|kompaniyamiz}}'
const hello = 'Assalomu alaykum!'

const shared: SharedTexts = {
  confirmPerson: {
    ask: 'Men {{firstName|mijozimiz}} bilan gaplashyapmanmi?',
    reask: 'Kechirasiz, ovozingiz yaxshi eshitilmadi. Siz {{firstName|telefon egasi}}misiz?',
  },
  closings: {
    SUCCESS: 'Vaqtingiz uchun katta rahmat. Sogʻ boʻling!',
    FAILED: 'Rahmat, sizni bezovta qilganimiz uchun uzr. Xayr, sogʻ boʻling.',
    REFUSED: 'Tushunarli, javobingiz uchun rahmat. Sogʻ boʻling.',
    CALLBACK_REQUESTED: 'Kelishdik, siz bilan yana bogʻlanamiz. Xayr, sogʻ boʻling.',
    PROMISE_TO_PAY: 'Kelishganimiz uchun rahmat. Toʻlovingizni kutamiz. Sogʻ boʻling!',
  },
  wrongNumber: 'Kechirasiz, adashib qoʻngʻiroq qilibmiz. Bezovta qilganimiz uchun uzr. Xayr.',
  doNotCall:
    'Tushundim. Raqamingizni roʻyxatdan chiqaramiz va boshqa qoʻngʻiroq qilmaymiz. Uzr, sogʻ boʻling.',
  replies: {
    whoIsCalling: `Men ${company} nomidan qoʻngʻiroq qilayotgan avtomatik yordamchiman.`,
    isRobot: `Ha, men ${company} avtomatik yordamchisiman, jonli odam emasman.`,
  },
}

const build = buildReadyMade.bind(null, 'uz', shared)

/** Ready-made agents in Uzbek. */
export const uzbekAgents: ReadyMadeAgent[] = [
  build({
    name: 'Umumiy xabar',
    campaignType: 'GENERAL',
    opening: `${hello} Sizga ${company} nomidan avtomatik yordamchi qoʻngʻiroq qilyapti, maqsadimiz bir muhim masalani aniqlashtirish.`,
    goal: 'Mijoz bilan bogʻlanish va unga mutaxassis kerakligini bilish',
    questions: [
      {
        id: 'hasQuestion',
        kind: 'yes-no',
        ask: 'Bizning xizmatimiz boʻyicha savolingiz yoki murojaatingiz bormi?',
        reask: 'Iltimos, ha yoki yoʻq deb javob bering: bizga savolingiz bormi?',
        required: true,
        onYes: 'continue',
        onNo: 'SUCCESS',
      },
      {
        id: 'request',
        kind: 'open',
        ask: 'Marhamat, savolingizni qisqacha ayting, mutaxassisga yetkazaman.',
        required: false,
      },
    ],
    outcomes: usualOutcomes,
    voice: 'female',
  }),
  build({
    name: 'Qarzni eslatish va undirish',
    campaignType: 'DEBT_COLLECTION',
    opening: `${hello} Sizga ${company} nomidan avtomatik yordamchi toʻlov masalasida qoʻngʻiroq qilyapti.`,
    goal: 'Qarz qachon va qancha toʻlanishini kelishib olish',
    notice: `Sizning ${debtPlaceholder} soʻm miqdorida toʻlanmagan qarzingiz bor.`,
    questions: [
      {
        id: 'payment',
        kind: 'promise',
        ask: 'Toʻlovni qachon va qancha miqdorda amalga oshira olasiz?',
        reask: 'Kechirasiz, tushunmadim. Qarzni qaysi kuni toʻlay olasiz?',
        askDate: 'Yaxshi. Aynan qaysi kuni toʻlaysiz?',
        askAmount: 'Rahmat. Oʻsha kuni qancha toʻlay olasiz?',
        persuade:
          'Tushunaman. Qarz oshib ketmasligi uchun hech boʻlmasa bir qismini toʻlash mumkin. Qachon va qancha toʻlay olasiz?',
        required: true,
      },
    ],
    success: 'Rahmat, maʼlumotni tekshiramiz. Sogʻ boʻling!',
    outcomes: paymentOutcomes,
    voice: 'male-calm',
  }),
  build({
    name: 'Xizmat sifati soʻrovnomasi',
    campaignType: 'SURVEY',
    opening: `${hello} Men ${company} avtomatik yordamchisiman, xizmatimiz sifati haqida bir daqiqalik soʻrovnoma oʻtkazyapmiz.`,
    goal: 'Mijozning xizmatga bahosini va fikrini bilish',
    questions: [
      {
        id: 'agreed',
        kind: 'yes-no',
        ask: 'Uchta qisqa savolga javob bera olasizmi?',
        required: true,
        onYes: 'continue',
        onNo: 'REFUSED',
      },
      {
        id: 'rating',
        kind: 'rating',
        min: 1,
        max: 5,
        ask: 'Xizmatimizni birdan beshgacha qanday baholaysiz?',
        reask: 'Iltimos, birdan beshgacha bitta son ayting.',
        required: true,
      },
      {
        id: 'recommends',
        kind: 'yes-no',
        ask: 'Bizni tanishlaringizga tavsiya qilasizmi?',
        required: false,
        onYes: 'continue',
        onNo: 'continue',
      },
      { id: 'comment', kind: 'open', ask: 'Nimani yaxshilashimizni istaysiz?', required: false },
    ],
    success: 'Fikringiz biz uchun juda muhim. Katta rahmat, sogʻ boʻling!',
    outcomes: usualOutcomes,
    voice: 'female',
  }),
  build({
    name: 'Uchrashuv yoki toʻlovni eslatish',
    campaignType: 'REMINDER',
    opening: `${hello} Sizga ${company} nomidan avtomatik yordamchi eslatma bilan qoʻngʻiroq qilyapti.`,
    goal: 'Mijozga eslatish va tasdigʻini olish',
    notice:
      'Sana: {{customData.date ?? customData.sana ?? customData.dueDate ?? customData.muddat}}. Mavzu: {{customData.subject ?? customData.mavzu ?? customData.service ?? customData.xizmat}}.',
    questions: [
      {
        id: 'confirmed',
        kind: 'yes-no',
        ask: 'Sizni kelishilgan vaqtda kutishimiz mumkinmi?',
        reask: 'Iltimos, ha yoki yoʻq deb ayting: kelishilgan vaqt sizga toʻgʻri keladimi?',
        required: true,
        onYes: 'SUCCESS',
        onNo: 'CALLBACK_REQUESTED',
      },
    ],
    success: 'Juda yaxshi, sizni kutamiz. Sogʻ boʻling!',
    voicemailMessage: `${hello} Bu ${company} avtomatik yordamchisi. Kelishilgan uchrashuvni eslatib oʻtmoqchi edik. Rahmat.`,
    outcomes: usualOutcomes,
    voice: 'female',
  }),
  build({
    name: 'Maxsus taklif',
    campaignType: 'MARKETING',
    opening: `${hello} Men ${company} avtomatik yordamchisiman, sizga maxsus taklifimiz haqida aytmoqchi edim.`,
    goal: 'Taklifga qiziqish bor-yoʻqligini bilish',
    notice: 'Taklifimiz: {{customData.offer ?? customData.taklif}}.',
    questions: [
      {
        id: 'interested',
        kind: 'yes-no',
        ask: 'Bu taklif haqida batafsil bilishni xohlaysizmi?',
        reask: 'Iltimos, ha yoki yoʻq deb ayting: taklifimiz sizga qiziqmi?',
        required: true,
        onYes: 'continue',
        onNo: 'REFUSED',
      },
      {
        id: 'channel',
        kind: 'choice',
        ask: 'Maʼlumotni SMS orqali yuboraylikmi yoki mutaxassis qoʻngʻiroq qilsinmi?',
        options: [
          { value: 'sms', words: ['sms', 'xabar', 'yozing', 'yuboring', 'telegram'] },
          { value: 'call', words: ['qoʻngʻiroq', 'telefon', 'mutaxassis', 'gaplash'] },
        ],
        required: false,
      },
    ],
    outcomes: usualOutcomes,
    voice: 'female',
  }),
  build({
    name: 'Xizmatdan keyingi qoʻngʻiroq',
    campaignType: 'CUSTOMER_SERVICE',
    opening: `${hello} Sizga ${company} nomidan avtomatik yordamchi qoʻngʻiroq qilyapti, murojaatingiz natijasini bilmoqchimiz.`,
    goal: 'Murojaat hal boʻlganini bilish',
    questions: [
      {
        id: 'solved',
        kind: 'yes-no',
        ask: 'Murojaatingiz toʻliq hal boʻldimi?',
        required: true,
        onYes: 'continue',
        onNo: 'continue',
      },
      {
        id: 'rating',
        kind: 'rating',
        min: 1,
        max: 5,
        ask: 'Xodimlarimiz ishini birdan beshgacha baholang.',
        reask: 'Iltimos, birdan beshgacha bitta son ayting.',
        required: false,
      },
      { id: 'comment', kind: 'open', ask: 'Yana nima qoʻshimcha qilmoqchisiz?', required: false },
    ],
    outcomes: usualOutcomes,
    voice: 'male',
  }),
]
