// Vietnamese in the encodings of another time, for tests. In: text. Out: the characters of windows-1252 that stand for it.

const TONES = /\u0300|\u0301|\u0303|\u0309|\u0323/

/** How VNI writes a letter, by its rule: the mark says shape and tone at once. */
export const toVni = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => {
      const lower = letter.toLowerCase()
      const tone = '\u0301\u0300\u0309\u0303\u0323'.indexOf(TONES.exec(lower.normalize('NFD'))?.[0] ?? '?')
      const shape = lower.normalize('NFD').replace(TONES, '').normalize('NFC')
      const base = shape.normalize('NFD')[0] as string
      const horn = { ơ: 'ô', ư: 'ö' }[shape]
      let written = lower
      if (lower === 'đ') written = 'ñ'
      else if (base === 'i') written = ['í', 'ì', 'æ', 'ó', 'ò'][tone] ?? 'i'
      else if (lower === 'ỵ') written = 'î'
      else if (horn) written = horn + ('ùøûõï'[tone] ?? '')
      else if (/[âêô]/.test(shape)) written = base + ('áàåãä'[tone] ?? 'â')
      else if (shape === 'ă') written = base + ('éèúüë'[tone] ?? 'ê')
      else if (tone >= 0) written = base + 'ùøûõï'[tone]
      return letter === lower ? written : written.toUpperCase()
    })
    .join('')

/** Byte and letter. */
const TCVN3 =
  'A1 Ă A2 Â A3 Ê A4 Ô A5 Ơ A6 Ư A7 Đ A8 ă A9 â AA ê AB ô AC ơ AD ư AE đ B5 à B6 ả B7 ã B8 á B9 ạ BB ằ BC ẳ BD ẵ BE ắ C6 ặ C7 ầ C8 ẩ C9 ẫ CA ấ CB ậ CC è CE ẻ CF ẽ D0 é D1 ẹ D2 ề D3 ể D4 ễ D5 ế D6 ệ D7 ì D8 ỉ DC ĩ DD í DE ị DF ò E1 ỏ E2 õ E3 ó E4 ọ E5 ồ E6 ổ E7 ỗ E8 ố E9 ộ EA ờ EB ở EC ỡ ED ớ EE ợ EF ù F1 ủ F2 ũ F3 ú F4 ụ F5 ừ F6 ử F7 ữ F8 ứ F9 ự FA ỳ FB ỷ FC ỹ FD ý FE ỵ'.split(
    ' '
  )
const tcvn3 = new Map(
  TCVN3.flatMap((letter, at) => (at % 2 === 1 ? [[letter, String.fromCharCode(Number.parseInt(TCVN3[at - 1] as string, 16))]] : []))
)
export const toTcvn3 = (text: string): string =>
  [...text.normalize('NFC')].map((letter) => tcvn3.get(letter) ?? tcvn3.get(letter.toLowerCase()) ?? letter).join('')
