import type { ImportTarget } from '@muloqot/contract'

const APOSTROPHES = /['`´\u2018\u2019\u02b9\u02bb\u02bc\u02bd\u2032\uff07]/g

/** Brings a heading to bare letters and digits, so that `Tugʻilgan_sana`, `TUG'ILGAN SANA:` are one word. */
export function foldHeading(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

const words = (list: string): string[] => list.split(/\s+/)

/** Headings as offices write them, folded. English, Uzbek in both scripts, Russian. */
const vocabulary: Partial<Record<ImportTarget, string[]>> = {
  firstName: words(
    'firstname givenname forename name ism ismi mijozismi mijozningismi qarzdorismi ismingiz имя имяклиента исм исми мижозисми',
  ),
  lastName: words(
    'lastname surname familyname secondname familiya familiyasi mijozfamiliyasi familya фамилия фамилияси фамилияклиента фамилиё насаб',
  ),
  fullName: words(
    `fullname clientname customername contactname personname fish fio ffish fioclient fishmijoz mijozfish ismfamiliya ismvafamiliya
    ismifamiliyasi familiyaism familiyaismi familiyavaism familiyasiismi familiyaismsharif familiyasiismisharifi familiyaismisharifi
    ismsharif ismsharifi ismisharifi ismifamiliyasisharifi toliqism toliqismi tolaism mijoz mijozlar qarzdor xaridor client customer
    debtor contact person фио фиш фиоклиента фиодолжника фиоабонента клиент должник абонент покупатель контакт контактноелицо
    имяфамилия имяифамилия фамилияимя фамилияиимя фамилияимяотчество исмфамилия исмифамилияси фамилияисм фамилияисмшариф
    фамилияисмишарифи фамилиясиисмишарифи тўлиқисм тўлиқисми мижоз қарздор харидор`,
  ),
  phone: words(
    `phone phonenumber phoneno telephone telephonenumber tel telno telnumber mobile mobilephone mobilenumber mobileno cell cellphone
    msisdn contactphone contactnumber clientphone phone1 tel1 telefon telefoni telefonraqam telefonraqami telefonraqamlari telraqam
    telraqami telefonnomer telefonnomeri telnomer telnomeri nomer nomeri raqam raqami mobil mobiltelefon mobilraqam mijoztelefoni
    aloqa aloqatelefoni telefon1 телефон телефоны телефонныйномер номертелефона номертел номер тел телномер теленомер мобильный
    мобильныйтелефон мобильныйномер моб мобтел мобтелефон контактныйтелефон контактныйномер сотовый сотовыйтелефон сот соттел
    телефонклиента телефон1 телефонрақам телефонрақами телрақам телрақами рақам рақами телефонномери мобилтелефон алоқателефони`,
  ),
  dateOfBirth: words(
    `dateofbirth birthdate birthday birth dob born tugilgansana tugilgansanasi tugilgankun tugilgankuni tugilgankunisana
    tugilganvaqti tugilganyilkuni tugilganyili tugsana tugkun датарождения деньрождения датарожд дрождения др рожден
    датарожденияклиента туғилгансана туғилгансанаси туғилганкун туғилганкуни туғилганйили туғилганвақти`,
  ),
  customData: words('customdata customdatajson customdatajsonstring json customfields extradata'),
  notes: words(
    `notes note comment comments remark remarks description izoh izohi izohlar eslatma eslatmalar qaydlar qayd примечание
    примечания комментарий комментарии заметка заметки изоҳ изоҳлар эслатма`,
  ),
}

const targetOf = new Map<string, ImportTarget>()
for (const [target, list] of Object.entries(vocabulary)) {
  for (const word of list) targetOf.set(word, target as ImportTarget)
}

/** Headings that name the person but leave open whether with or without the family name. */
export const openNames = new Set(
  words('name ism ismi имя исм исми mijoz клиент client customer contact контакт мижоз'),
)

const LAST_NAME_FIRST = /^(?:fio|fish|ffish|familiya|familiyasi|фио|фиш|фамилия|фамилияси)/

/** True when the heading itself says that the family name comes first ("F.I.Sh", "ФИО"). */
export const saysLastNameFirst = (folded: string): boolean => LAST_NAME_FIRST.test(folded)

const SECOND_PHONE =
  /alt|second|extra|other|backup|home|work|qoshimcha|boshqa|ikkinchi|uy|ish|доп|втор|друг|резерв|дом|раб|қўшимча|бошқа|[2-9]$/
const PHONE_WITHIN = /telefon|phone|телефон|(?:^|\s)tel\b/

/** What a folded heading says its column is, by the whole word or, for phones, by a part of it. */
export function targetOfHeading(folded: string): ImportTarget | undefined {
  const exact = targetOf.get(folded)
  if (exact !== undefined) return exact
  return PHONE_WITHIN.test(folded) && !SECOND_PHONE.test(folded) ? 'phone' : undefined
}
