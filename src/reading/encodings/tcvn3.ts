import { isVietnameseSyllable } from './syllable.ts'

// TCVN3 (ABC fonts such as .VnTime): one character of windows-1252 for each letter, "C«ng t¸c" for "Công tác".

/**
 * From the first character to the last of the code page's upper half as the fonts use it; "·" stands where they have nothing. There are
 * capitals of the seven bare letters only: a text set in a font of capitals (.VnTimeH) is written in small letters, and stays so.
 */
const UPPER_HALF =
  '·ĂÂÊÔƠƯĐăâêôơưđ·' + // A0
  '·····àảãáạ·ằẳẵắ·' + // B0
  '······ặầẩẫấậè·ẻẽ' + // C0
  'éẹềểễếệìỉ···ĩíịò' + // D0
  '·ỏõóọồổỗốộờởỡớợù' + // E0
  '·ủũúụừửữứựỳỷỹýỵ·' //   F0

const FIRST = 0xa0

export const TCVN3_TRACE = /[\u00a8-\u00ae\u00b5-\u00b9\u00bb-\u00beμ]|[Æ-þ]/u

/** A hyphen or minus sign with consonants before it, or nothing, and small letters behind it, or nothing. */
const HYPHEN = /(?<![A-Za-zÀ-ỹ\d−-])([B-DF-HJ-NP-TVXĐb-df-hj-np-tvxđ]{0,3})[-−]([A-Za-zÀ-ỹ]{0,4})(?![A-Za-zÀ-ỹ\d−-])/g

/**
 * The letter ư is a soft hyphen here, of which PDF makes a hyphen and Word a minus sign: "n-íc", "−u tiªn", "nh−". It is one where that
 * makes a syllable of what stands around it.
 */
const withHorn = (whole: string, before: string, after: string): string => {
  const syllable = `${before}ư${after}`
  return before + after !== '' && after === after.toLowerCase() && isVietnameseSyllable(syllable) ? syllable : whole
}

/** Reads TCVN3; what is none of its letters stays as it is. PDF readers give the Greek letter of the same look for the sign µ. */
export const fromTcvn3 = (text: string): string =>
  text
    .replaceAll('μ', 'µ')
    .replace(/[\u00a1-\u00fe]/g, (written) => {
      const meant = UPPER_HALF[written.charCodeAt(0) - FIRST] as string
      return meant === '·' ? written : meant
    })
    .replace(HYPHEN, withHorn)
