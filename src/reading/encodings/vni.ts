// VNI for Windows: a letter followed by its marks as a character of windows-1252, "Coâng taùc" for "Công tác".

/** Letter by letter: what is meant, and how it is written. The capital row is the same in capitals. */
const TABLE = `
  á aù  à aø  ả aû  ã aõ  ạ aï  ă aê  ắ aé  ằ aè  ẳ aú  ẵ aü  ặ aë  â aâ  ấ aá  ầ aà  ẩ aå  ẫ aã  ậ aä
  é eù  è eø  ẻ eû  ẽ eõ  ẹ eï  ê eâ  ế eá  ề eà  ể eå  ễ eã  ệ eä
  í í   ì ì   ỉ æ   ĩ ó   ị ò
  ó où  ò oø  ỏ oû  õ oõ  ọ oï  ô oâ  ố oá  ồ oà  ổ oå  ỗ oã  ộ oä  ơ ô  ớ ôù  ờ ôø  ở ôû  ỡ ôõ  ợ ôï
  ú uù  ù uø  ủ uû  ũ uõ  ụ uï  ư ö  ứ öù  ừ öø  ử öû  ữ öõ  ự öï
  ý yù  ỳ yø  ỷ yû  ỹ yõ  ỵ î  đ ñ`

const letters = new Map<string, string>()
const cells = TABLE.trim().split(/\s+/)
for (let at = 0; at < cells.length; at += 2) {
  const meant = cells[at] as string
  const written = cells[at + 1] as string
  const [base = '', mark = ''] = written
  letters.set(written, meant)
  // "UÛy ban" and "Uûy ban" are both written: the letter says whether it is a capital, not its mark.
  for (const [first, second] of [
    [base.toUpperCase(), mark],
    [base.toUpperCase(), mark.toUpperCase()],
    [base, mark.toUpperCase()]
  ] as const)
    if (!letters.has(first + second)) letters.set(first + second, first === base ? meant : meant.toUpperCase())
}

const WRITTEN = /[aeouyôö][àáâãäåèéêëïõøùúûü]|[ôöíìæóòîñ]/giu

/** Some letter of VNI that is not a plain letter of the same look: without one a text is not in VNI. */
export const VNI_TRACE = /[aeouyôö][àáâãäåèéêëïõøùúûü]|[öñæîôíìóò]/iu

/** Reads VNI-Win; what is none of its letters stays as it is. */
export const fromVni = (text: string): string => text.replace(WRITTEN, (written) => letters.get(written) ?? single(written))

/** Two characters that only look like a letter with its mark: each is read alone. */
const single = (written: string): string => [...written].map((letter) => letters.get(letter) ?? letter).join('')
