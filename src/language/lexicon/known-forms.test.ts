import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames, findNames } from '../known-names.ts'
import { tokenise } from '../tokens.ts'
import type { Entry } from './entry.ts'
import { loadLexicon } from './load-lexicon.ts'

const names = compileNames(loadLexicon())

/** What the whole text is known as, by kind: "place Hồ Chí Minh", "organisation JICA", "title Phó Chủ tịch". */
const knownAs = (text: string): string[] => {
  const tokens = tokenise(text)
  const found = findNames(names, tokens)
  const wholes = (kind: Entry['kind']) => found.of(kind).filter((match) => match.from === 0 && match.to === tokens.count)
  return (['place', 'organisation', 'organisation-head', 'agency-field', 'title', 'honorific'] as const).flatMap((kind) =>
    wholes(kind).flatMap((match) => [...new Set(match.entries.map((entry) => `${kind} ${nameOf(entry)}`))])
  )
}

const nameOf = (entry: Entry): string => {
  if (entry.kind === 'place') return entry.place.name
  if (entry.kind === 'organisation') return entry.name
  if (entry.kind === 'organisation-head') return entry.head
  if (entry.kind === 'agency-field') return entry.field
  return entry.kind === 'title' ? entry.title : entry.form
}

const FORMS: Readonly<Record<string, readonly string[]>> = {
  'place Hồ Chí Minh': ['TPHCM', 'TP.HCM', 'TP. HCM', 'TP HCM', 'Tp. Hồ Chí Minh', 'thành phố Hồ Chí Minh', 'Sài Gòn'],
  'place Bà Rịa - Vũng Tàu': ['Bà Rịa - Vũng Tàu', 'Bà Rịa-Vũng Tàu', 'BR-VT'],
  'place Đắk Lắk': ['Đắk Lắk', 'Đăk Lăk', 'Đắc Lắc', 'Daklak'],
  'place Đắk Nông': ['Đăk Nông'],
  'place Bắc Kạn': ['Bắc Cạn'],
  'place Kon Tum': ['Kontum'],
  'place Thừa Thiên Huế': ['Thừa Thiên - Huế', 'TT-Huế', 'TT Huế'],
  'place Quy Nhơn': ['Qui Nhơn'],
  'place Vũng Tàu': ['Vũng Tầu'],
  'place Buôn Ma Thuột': ['Buôn Mê Thuột'],
  'place Sa Pa': ['Sapa'],
  'place Hòa Bình': ['Hoà Bình'],
  'place Quận 7': ['Quận 7', 'Q.7', 'Q7'],
  'place Nhật Bản': ['Nhật Bản', 'Nhật'],
  'place Hoa Kỳ': ['Hoa Kỳ', 'Mỹ', 'Hợp chúng quốc Hoa Kỳ'],
  'place Australia': ['Úc', 'Ô-xtrây-li-a'],
  'place Lào': ['CHDCND Lào', 'Cộng hòa Dân chủ Nhân dân Lào'],
  'place UAE': ['Các Tiểu vương quốc Ả-rập Thống nhất', 'Các Tiểu Vương quốc Ả Rập Thống nhất'],
  'place Savannakhet': ['Savannakhet', 'Xa-vẳn-na-khẹt', 'Xa Vẳn Na Khẹt'],
  'place Luang Namtha': ['Luông Nậm Thà', 'Luông-nậm-thà'],
  'place Champasak': ['Chăm-pa-sắc', 'Chăm Pa Sắc'],
  'place Viêng Chăn': ['Viêng Chăn', 'Vientiane'],
  'place Quảng Tây': ['Khu tự trị dân tộc Choang Quảng Tây', 'Khu tự trị Dân tộc Choang - Quảng Tây'],
  'place Chungcheongnam': ['Nam Chungcheong', 'Chungcheongnam-do'],
  'place đồng bằng sông Cửu Long': ['Đồng bằng sông Cửu Long', 'ĐBSCL'],
  'organisation JICA': [
    'JICA',
    'Jica',
    'Cơ quan Hợp tác quốc tế Nhật Bản',
    'Cơ quan hợp tác quốc tế Nhật Bản',
    'Tổ chức Hợp tác Quốc tế Nhật Bản'
  ],
  'organisation Ngân hàng Thế giới': ['WB', 'World Bank', 'Ngân hàng thế giới'],
  'organisation Ngân hàng Phát triển châu Á': ['ADB', 'Ngân hàng Phát triển Châu Á'],
  'organisation Bộ Tài nguyên và Môi trường': ['Bộ TN&MT', 'Bộ TN-MT', 'Bộ tài nguyên và môi trường'],
  'organisation Bộ Lao động - Thương binh và Xã hội': ['Bộ LĐ-TB&XH', 'Bộ Lao động - Thương binh và Xã hội'],
  'organisation-head UBND': ['UBND', 'Ủy ban nhân dân', 'Uỷ ban Nhân dân'],
  'organisation-head Thành ủy': ['Thành ủy', 'Thành uỷ'],
  'agency-field Kế hoạch và Đầu tư': ['KH&ĐT', 'KH-ĐT', 'KH & ĐT', 'Kế hoạch và đầu tư', 'Kế hoạch - Đầu tư'],
  'agency-field Nông nghiệp và Phát triển nông thôn': ['NN&PTNT', 'Nông nghiệp và PTNT'],
  'title Phó Chủ tịch Thường trực': ['Phó Chủ tịch Thường trực', 'Phó chủ tịch thường trực'],
  'title Ủy viên Trung ương Đảng': ['Ủy viên Trung ương Đảng', 'Uỷ viên T.Ư Đảng', 'UVT.Ư Đảng', 'Ủy viên Ban Chấp hành Trung ương Đảng'],
  'title Ủy viên Ban Thường vụ': ['UVBTV', 'TVTU'],
  'title Tổng Giám đốc': ['TGĐ'],
  'title Đại sứ Đặc mệnh toàn quyền': ['Đại sứ đặc mệnh toàn quyền']
}

for (const [meaning, forms] of Object.entries(FORMS))
  test(`${meaning} is known as ${forms.join(', ')}`, () => {
    for (const form of forms) assert.ok(knownAs(form).includes(meaning), `${form}: ${knownAs(form).join(', ') || 'unknown'}`)
  })

const UNKNOWN = ['Hồ Chí Minh', 'Đoàn Kết', 'hòa bình', 'đoàn công tác', 'anh', 'ban', 'hội']

for (const form of UNKNOWN)
  test(`"${form}" alone is no name`, () => {
    assert.deepEqual(knownAs(form), [])
  })
