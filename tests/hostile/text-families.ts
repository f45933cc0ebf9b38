import { type Family, file, nth, STORY, TOLD } from './family.ts'

// What plain text can be that is no report: zeros, letters that turn the others round, formulas, floods, encodings that are none, other programs' files.

const NO_TEXT = ['type_unknown', 'type_not_supported', 'not_enough_text', 'document_empty', 'document_encrypted', 'document_broken']
const WHOLE = STORY.join('\n')

const zeros: Family = {
  name: 'zeros and control characters',
  codes: NO_TEXT,
  mayBeRead: true,
  make: (number, chance) => {
    const share = nth([0.001, 0.01, 0.2, 0.5, 0.9], number)
    const sign = nth(['\0', '\x07', '\x1b[2J', '\x7f', '\u0085', '\ufffe'], number)
    const strewn = [...WHOLE].map((letter) => (chance.next() < share ? sign : '') + letter).join('')
    return nth(
      [
        () => file(`khong-${number}.txt`, strewn),
        () => file(`kh\0ong-${number}.txt`, `${'\0'.repeat(number)}${strewn}`),
        () => file(`khong-${number}.html`, `<html><body>${strewn.replaceAll('a', 'a<\0b>')}</body></html>`)
      ],
      number
    )()
  },
  // Every second byte of it is a zero, and all of it is a report.
  twin: { ...file('utf-16.txt', Buffer.from(`\ufeff${WHOLE}`, 'utf16le')), says: TOLD }
}

const TURNS = ['\u202e', '\u202d', '\u2066', '\u2067', '\u2068', '\u200f', '\u061c', '\u200b', '\u2060', '\u00ad', '\u{e0041}']

const turnedLetters: Family = {
  name: 'letters that turn others round',
  codes: NO_TEXT,
  mayBeRead: true,
  make: (number, chance) => {
    const turn = nth(TURNS, number)
    const turned = WHOLE.split(' ')
      .map((word) => (chance.next() < 0.3 ? turn + word : word))
      .join(' ')
    return file(`bao-cao-${number}\u202Excod.exe`, `${turned}\nHai bên ký 5 tỷ đồng${turn}${[...'gnồđ ỷt 05'].join(turn)} số ${number}.`)
  },
  twin: { ...file('a-rap.txt', `${WHOLE}\nĐoàn của công ty مياه النيل do ông Hassan dẫn đầu, mã ABC-12.`), says: [...TOLD, 'مياه النيل'] }
}

export const FORMULAS: readonly string[] = [
  '=HYPERLINK("http://127.0.0.1:9/?"&A1,"Xem")',
  "=cmd|'/C calc'!A0",
  '+1+1',
  '-2+3+cmd|" /C calc"!A0',
  '@SUM(1+1)*cmd|" /C calc"!A0',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  '=IMPORTXML("http://127.0.0.1:9/","//a")',
  '|calc',
  '"=1+1"',
  ';=1+1'
]

const formulas: Family = {
  name: 'formulas for a table',
  codes: NO_TEXT,
  mayBeRead: true,
  make: (number) => {
    const formula = nth(FORMULAS, number)
    return file(
      `${formula.replaceAll('/', '_')}-${number}.txt`,
      `${formula}\n${WHOLE}\n${formula} đề nghị JICA hỗ trợ ${number + 2} tỷ đồng cho dự án “${formula}”.\nÔng ${formula} cho biết tỉnh thiếu nước sạch.`
    )
  },
  twin: {
    ...file('so-am.txt', `${WHOLE}\n- Nhiệt độ giảm còn -2 độ.\n+ Số máy: +84 24 1234 5678.\n= Tổng cộng 12 xã.`),
    says: [...TOLD, '-2 độ', '+84 24 1234 5678']
  }
}

const textFloods: Family = {
  name: 'floods of letters',
  codes: NO_TEXT,
  mayBeRead: true,
  make: (number) => {
    const much = 100_000
    const flood = nth(
      [
        () => 'a'.repeat(much),
        () => '('.repeat(much),
        () => '9'.repeat(much),
        () => ' '.repeat(much),
        () => '1.'.repeat(much / 2),
        () => 'ông Trần Văn '.repeat(much / 13),
        () => 'đề nghị '.repeat(much / 8),
        () => '\n'.repeat(much),
        () => '“'.repeat(much),
        () => `a${'\u0301'.repeat(much)}`,
        () => '31/12/'.repeat(much / 6),
        () => 'A.B.C.'.repeat(much / 6),
        () => 'và của '.repeat(much / 7)
      ],
      number
    )()
    return file(`tran-${number}.txt`, `${WHOLE}\n${flood}\n${number}`)
  },
  twin: {
    ...file(
      'dai.txt',
      `${Array.from({ length: 200 }, (_, at) => `Ngày ${(at % 28) + 1}/3/2025, xã số ${at} họp với đoàn công tác.`).join('\n')}\n${WHOLE}`
    ),
    says: TOLD
  }
}

const encodings: Family = {
  name: 'encodings that are none',
  codes: NO_TEXT,
  mayBeRead: true,
  make: (number, chance) => {
    const whole = Buffer.from(`${WHOLE}\n${number}`)
    const makes = [
      () => Buffer.concat([Buffer.from([0xff, 0xfe]), whole]),
      () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(WHOLE, 'utf16le'), Buffer.from([number])]),
      () =>
        Buffer.from([...whole].flatMap((byte) => (byte < 128 && chance.next() < 0.1 ? [0xc0 | (byte >> 6), 0x80 | (byte & 63)] : [byte]))),
      () => Buffer.from(`+ADw-script+AD4-alert(${number})+ADw-/script+AD4- ${WHOLE}`),
      () => Buffer.from([...`${WHOLE}${number}`].flatMap((letter) => [0, 0, ...Buffer.from(letter, 'utf16le').reverse()])),
      () => Buffer.concat([whole, Buffer.from('\ud800\udfff', 'utf16le'), Buffer.alloc(200, 0xed)]),
      () => Buffer.from(whole.map((byte) => (chance.next() < 0.3 ? chance.below(256) : byte)))
    ]
    return file(`ma-${number}.txt`, nth(makes, number)())
  },
  twin: { ...file('mot-loi.txt', Buffer.concat([Buffer.from(WHOLE), Buffer.from([0xff, 0x0a])])), says: TOLD }
}

const OTHERS: readonly (readonly [name: string, head: string])[] = [
  ['exe.docx', 'MZ\x90\0\x03\0\0\0'],
  ['anh.pdf', '\x89PNG\r\n\x1a\n'],
  ['macro.docx', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['nen.txt', '\x1f\x8b\x08\0'],
  ['rar.docx', 'Rar!\x1a\x07'],
  ['bay.txt', '7z\xbc\xaf\x27\x1c'],
  ['so.txt', 'SQLite format 3\0'],
  ['elf.html', '\x7fELF\x02\x01\x01\0'],
  ['rtf.docx', '{\\rtf1{\\object\\objdata 0105}'],
  ['ps.pdf', '%!PS-Adobe-3.0\n(%pipe%id) (r) file'],
  ['phim.pdf', '\0\0\0\x20ftypisom'],
  ['heic.txt', '\0\0\0\x18ftypheic']
]

const otherPrograms: Family = {
  name: 'files of other programs under our names',
  codes: NO_TEXT,
  mayBeRead: false,
  make: (number, chance) => {
    const [name, head] = nth(OTHERS, number)
    return file(
      `${number}-${name}`,
      Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(Array.from({ length: 3000 }, () => chance.below(256)))])
    )
  },
  twin: { ...file('MZ.txt', `MZ là tên một nhóm làm việc.\n${WHOLE}`), says: [...TOLD, 'MZ là tên một nhóm'] }
}

const figures: Family = {
  name: 'figures and days beyond measure',
  codes: NO_TEXT,
  mayBeRead: true,
  make: (number) => {
    const much = '9'.repeat(20 + number * 200)
    const claims = [
      `Ngày 99/99/99999, hai bên ký ${much} tỷ USD.`,
      `Ngày 31/2/2025 và ngày 29/2/1900, ông An đề nghị ${much},${much} tỷ đồng.`,
      `Dự án rộng 1e${much} ha, trị giá -0 đồng và NaN USD, trước ngày 0/0/0.`,
      `Quý ${much} năm ${much}, tỉnh vay ${'1.'.repeat(number + 40)}000 đồng.`,
      `Vốn ${'nghìn tỷ '.repeat(200 + number)} đồng; __proto__: 1; constructor.prototype = 2.`
    ]
    return file(`so-${number}.txt`, `${WHOLE}\n${nth(claims, number)}\n${number}`)
  },
  twin: {
    ...file('so-that.txt', `${WHOLE}\nHai bên ký khoản vay 24.600.000.000 yên, tương đương 4.000 tỷ đồng.`),
    says: [...TOLD, '24.600.000.000 yên']
  }
}

export const textFamilies: readonly Family[] = [zeros, turnedLetters, formulas, textFloods, encodings, otherPrograms, figures]
