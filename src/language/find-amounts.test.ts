import assert from 'node:assert/strict'
import test from 'node:test'
import { type AmountMention, findAmounts, verifyAmount } from './find-amounts.ts'
import { readingRows } from './reading-rows-fixture.ts'
import { tokenise, wordsOf } from './tokens.ts'

/** One line an amount: value, upper end, unit, per, [hedge], and what is inferred or doubtful. */
const line = (amount: AmountMention): string =>
  [
    `${amount.value}${amount.valueTo === null ? '' : `..${amount.valueTo}`} ${amount.unit}`,
    amount.per && `per ${amount.per}`,
    amount.qualifier && `[${amount.qualifier}]`,
    amount.inferred && 'inferred',
    amount.ambiguous && `or ${amount.other}`,
    amount.partOf !== null && `of #${amount.partOf}`
  ]
    .filter(Boolean)
    .join(' ')

const read = (text: string): string => findAmounts(tokenise(text)).map(line).join('; ')

const holds = readingRows(read)

holds('sums are read in Vietnamese notation with their multipliers and currencies', [
  ['thành phố đã hỗ trợ 139 tỷ đồng', '139000000000 VND'],
  ['tổng vốn 1.339 tỉ đồng', '1339000000000 VND'],
  ['trị giá 100,3 tỷ yên', '100300000000 JPY'],
  ['dự toán 24.589.185 triệu đồng', '24589185000000 VND'],
  ['hơn 3 tỷ 500 triệu đồng', '3500000000 VND [more than]'],
  ['ủng hộ 1 triệu rưỡi đồng', '1500000 VND'],
  ['quỹ 2 nghìn 300 tỷ đồng', '2300000000000 VND'],
  ['khoảng 12 nghìn tỷ đồng', '12000000000000 VND [about]'],
  ['vay 150 triệu USD', '150000000 USD'],
  ['tài trợ 2,5 triệu đô la Mỹ', '2500000 USD'],
  ['tài trợ 2,5 triệu đô-la Mỹ', '2500000 USD'],
  ['kim ngạch 1.5 tỷ USD', '1500000000 USD'],
  ['khoản vay $5 triệu', '5000000 USD'],
  ['khoản vay US$ 5 triệu', '5000000 USD'],
  ['khoản vay USD 200.000', '200000 USD'],
  ['góp 3 triệu $', '3000000 USD'],
  ['viện trợ 4 triệu EUR', '4000000 EUR'],
  ['viện trợ 4 triệu euro', '4000000 EUR'],
  ['viện trợ 2,3 triệu ơ-rô', '2300000 EUR'],
  ['khoản vay 24 tỷ yen', '24000000000 JPY'],
  ['khoản vay 24 tỷ Yên Nhật', '24000000000 JPY'],
  ['khoản vay 24 tỷ đồng yên', '24000000000 JPY'],
  ['hỗ trợ 5 tỷ won', '5000000000 KRW'],
  ['vốn 300 triệu nhân dân tệ', '300000000 CNY'],
  ['học phí 9.000 bảng Anh', '9000 GBP'],
  ['gói 10 triệu đô la Úc', '10000000 AUD'],
  ['gói 10 triệu AUD', '10000000 AUD'],
  ['quà 40 triệu kíp', '40000000 LAK'],
  ['đầu tư 700 triệu baht', '700000000 THB'],
  ['tài trợ 6 triệu franc Thụy Sĩ', '6000000 CHF'],
  ['khoản vay 60 triệu SDR', '60000000 XDR'],
  ['giá 100.000 đ', '100000 VND'],
  ['giá 1 200 000 đồng', '1200000 VND'],
  ['giá 1,200,000 đồng', '1200000 VND'],
  ['giai đoạn 1 200 tỷ đồng', '200000000000 VND'],
  ['TRAO TẶNG 139 TỶ ĐỒNG', '139000000000 VND'],
  ['kinh phí hai mươi lăm tỷ đồng', '25000000000 VND'],
  ['kinh phí một trăm linh năm triệu đồng', '105000000 VND'],
  ['kinh phí hai phẩy năm triệu USD', '2500000 USD'],
  ['ủng hộ nửa tỷ đồng', '500000000 VND'],
  ['tổng số 3.141.592.653.589.793.238 đồng', '3141592653589793238 VND']
])

holds('a sum whose currency is not written is đồng, or what its neighbour says, and is marked', [
  ['Tổng vốn đầu tư 3.300 tỷ, thời gian ngắn', '3300000000000 VND inferred'],
  ['dự án 500 tỷ', '500000000000 VND inferred'],
  ['còn nợ nhà thầu 50 tỉ', '50000000000 VND inferred'],
  ['mỗi hộ vay vốn 50 triệu để chăn nuôi', '50000000 VND per hộ inferred'],
  ['kinh phí 12 tỷ và 127 tỷ đồng', '12000000000 VND inferred; 127000000000 VND'],
  ['góp 10 triệu và 20 triệu USD', '10000000 USD inferred; 20000000 USD'],
  ['hỗ trợ 2 triệu liều vắc xin', '2000000 liều vắc xin'],
  ['tổng 3.300 tỷ vốn ODA', '3300000000000 VND inferred'],
  ['khoảng 5 triệu lượt khách', '5000000 lượt khách [about]']
])

holds('measures, rates and shares have their own units', [
  ['công suất 30.000m3/ngày đêm', '30000 m3/day'],
  ['công suất 30.000 m3 / ngày đêm', '30000 m3/day'],
  ['công suất 3.300m³/ngày', '3300 m3/day'],
  ['công suất 20.000 m3/ngđ', '20000 m3/day'],
  ['xử lý 5.000 m3 nước thải mỗi ngày', '5000 m3/day'],
  ['hồ chứa 5 triệu m3 nước', '5000000 m3'],
  ['hồ chứa 2 triệu mét khối', '2000000 m3'],
  ['xử lý 1.000 tấn rác/ngày', '1000 tonne/day'],
  ['xuất khẩu 7 triệu tấn gạo', '7000000 tonne'],
  ['sản lượng 20.000 tấn/năm', '20000 tonne/year'],
  ['diện tích 1.250 ha', '1250 ha'],
  ['diện tích 12,5 hecta', '12.5 ha'],
  ['diện tích 12,5 héc-ta', '12.5 ha'],
  ['thu hồi 12.500 m² đất', '12500 m2'],
  ['thu hồi 12.500 mét vuông đất', '12500 m2'],
  ['rộng 358 km2', '358 km2'],
  ['dài 12,5 km', '12.5 km'],
  ['dài 40 ki-lô-mét', '40 km'],
  ['lòng đường rộng 30 m', '30 m'],
  ['cao 105 mét', '105 m'],
  ['phát điện 20 MW', '20 MW'],
  ['điện mặt trời 50 MWp', '50 MWp'],
  ['tiết kiệm 5 triệu kWh/năm', '5000000 kWh/year'],
  ['đường dây 110 kV', '110 kV'],
  ['đạt 45,6% kế hoạch', '45.6 percent'],
  ['đạt 24,5 phần trăm', '24.5 percent'],
  ['lãi suất 0,3%/năm', '0.3 percent per năm'],
  ['giảm 2 điểm phần trăm', '2 percentage point'],
  ['lắp được 23,7/40km đường ống', '23.7 km of #1; 40 km'],
  ['nồng độ 50 µg/m3', '50 µg/m3']
])

holds('lengths of time and people are figures', [
  ['kỷ niệm 50 năm thiết lập quan hệ', '50 year'],
  ['thời hạn vay 40 năm, ân hạn 10 năm', '40 year; 10 year'],
  ['hoàn thành trong vòng 18 tháng', '18 month'],
  ['gia hạn 3 năm rưỡi', '3.5 year'],
  ['thi công 520 ngày', '520 day'],
  ['họp định kỳ 6 tháng', '6 month'],
  ['vận hành 24 giờ', '24 hour'],
  ['5-7 năm tới', '5..7 year'],
  ['hơn 400.000 người dân', '400000 person [more than]'],
  ['dân số 1,4 tỷ dân', '1400000000 person'],
  ['khoảng 1,2 triệu người', '1200000 person [about]'],
  ['còn vướng 26 hộ dân', '26 household'],
  ['di dời 1.200 hộ gia đình', '1200 household'],
  ['nửa triệu người', '500000 person'],
  ['3 nghìn 500 người', '3500 person'],
  ['mật độ 450 người/km2', '450 person per km2']
])

holds('things counted keep their noun', [
  ['chỉ có 1 nhà máy xử lý nước thải', '1 nhà máy'],
  ['thu hút 704 dự án', '704 dự án'],
  ['vướng đất của 3 tổ chức và 112 hộ dân', '3 tổ chức; 112 household'],
  ['Quân khu 7 tổ chức hội nghị', ''],
  ['thành lập 3 tổ hợp tác', '3 tổ'],
  ['ba mươi hai dự án', '32 dự án'],
  ['Ba dự án được khởi công', '3 dự án'],
  ['xây dựng hai nhà máy', '2 nhà máy'],
  ['ký 4 biên bản ghi nhớ', '4 biên bản ghi nhớ'],
  ['tặng 50 suất học bổng', '50 suất học bổng'],
  ['đón 28,22 triệu lượt khách du lịch', '28220000 lượt khách du lịch'],
  ['hơn 2 nghìn lượt cán bộ', '2000 lượt cán bộ [more than]'],
  ['đoàn gồm 15 thành viên', '15 person'],
  ['20 cán bộ, công chức', '20 person'],
  ['cử 46 lưu học sinh', '46 person'],
  ['còn thiếu 3 cán bộ kỹ thuật', '3 person'],
  ['đào tạo hai kỹ sư', '2 person'],
  ['63 tỉnh, thành phố', '63 tỉnh, thành phố'],
  ['viện trợ cho 11 nước', '11 nước'],
  ['05 dự án trọng điểm', '5 dự án'],
  ['đạt 11/15 xã nông thôn mới', '11 xã of #1; 15 xã'],
  ['khởi công 3 trong 6 khu tái định cư', '3 khu tái định cư of #1; 6 khu tái định cư'],
  ['tăng gấp 2 – 3 lần, gấp 5 lần và 11 lần', '2..3 lần; 5 lần; 11 lần'],
  ['làm 3 trong 6 tháng', '6 month'],
  ['nêu 6 kiến nghị', '6 kiến nghị'],
  ['xây 1 mô hình trình diễn', '1 mô hình'],
  ['mở 2 đường bay', '2 đường bay'],
  ['tổ chức 1 hội chợ biên giới', '1 hội chợ'],
  ['sản xuất 2 loại vắc-xin', '2 loại vắc-xin'],
  ['cấp điện cho 2 xã miền núi', '2 xã'],
  ['mời thầu 3 gói thầu đầu tiên', '3 gói thầu'],
  ['tăng 2,4 lần', '2.4 lần'],
  ['gấp 3 lần', '3 lần'],
  ['cung cấp 20 máy thở', '20 máy thở'],
  ['hạ tầng 5 xã', '5 xã'],
  ['danh mục 20 dự án', '20 dự án'],
  ['giải quyết 120 kiến nghị', '120 kiến nghị'],
  ['đầu tư 3 trạm bơm', '3 trạm bơm'],
  ['mục tiêu 1.000 căn nhà', '1000 căn nhà'],
  ['thống nhất 4 nội dung', '4 nội dung'],
  ['2 đô thị loại I', '2 đô thị'],
  ['có 3 bể bơi', '3 bể bơi'],
  ['2.000 - 3.000 lao động', '2000..3000 person'],
  ['tổng số 300 người', '300 person'],
  ['trong số 25 dự án', '25 dự án'],
  ['tiếp nhận 10 em học sinh', '10 person'],
  ['giúp 300 hộ nghèo', '300 household'],
  ['tuyển 1.200 người lao động', '1200 person'],
  ['40 chương trình với 42 nghiên cứu', '40 chương trình; 42 nghiên cứu'],
  ['gồm 4 phòng học và 4 phòng vệ sinh', '4 phòng học; 4 phòng vệ sinh'],
  ['12 KCN, 16 FTA', '12 KCN; 16 FTA'],
  ['20 nhà mua hàng, 50 bồn chứa nước', '20 nhà mua hàng; 50 bồn chứa nước'],
  ['tuyển 45 hộ lý và 30 vị khách', '45 person; 30 person']
])

holds('a hedge is kept, and of several the one nearest the number decides', [
  ['khoảng 100 tỷ đồng', '100000000000 VND [about]'],
  ['gần 100 tỷ đồng', '100000000000 VND [about]'],
  ['khoảng gần 1 tỷ USD', '1000000000 USD [about]'],
  ['ước đạt hơn 100 tỷ đồng', '100000000000 VND [more than]'],
  ['trên 500 doanh nghiệp', '500 doanh nghiệp [more than]'],
  ['hợp tác trên 5 lĩnh vực', '5 lĩnh vực'],
  ['chưa đến 30%', '30 percent [less than]'],
  ['không quá 5%', '5 percent [up to]'],
  ['tối đa 70 triệu đồng', '70000000 VND [up to]'],
  ['lên tới 18,4 tỷ yên', '18400000000 JPY [up to]'],
  ['lên đến hơn 20 ha', '20 ha [more than]'],
  ['ít nhất 30% số xã', '30 percent [at least]'],
  ['không dưới 1.000 tỷ đồng', '1000000000000 VND [at least]'],
  ['từ 5 tỷ đồng trở lên', '5000000000 VND [at least]'],
  ['vượt hơn 120 ngày', '120 day [more than]'],
  ['xấp xỉ 40 triệu euro', '40000000 EUR [about]'],
  ['~ 40 triệu euro', '40000000 EUR [about]']
])

holds('ranges have two ends, changes are two amounts of one unit', [
  ['10-12 tỷ đồng', '10000000000..12000000000 VND'],
  ['100 - 120 triệu USD', '100000000..120000000 USD'],
  ['100 – 120 triệu USD', '100000000..120000000 USD'],
  ['từ 5 đến 7%', '5..7 percent'],
  ['15-20%', '15..20 percent'],
  ['từ 500 triệu đến 1 tỷ đồng', '500000000..1000000000 VND'],
  ['từ 3 triệu đồng đến 5 triệu đồng', '3000000..5000000 VND'],
  ['khoảng 30% - 40%', '30..40 percent [about]'],
  ['thêm 2-5 khu công nghiệp', '2..5 khu công nghiệp'],
  ['từ 1,5 - 2 tỷ đồng', '1500000000..2000000000 VND'],
  ['khoảng 2 - 2,5 triệu USD', '2000000..2500000 USD [about]'],
  ['tăng từ 10 lên 20 triệu USD', '10000000 USD; 20000000 USD'],
  ['giảm từ 12% xuống 5%', '12 percent; 5 percent'],
  ['giảm từ 20 xuống 10 triệu USD', '20000000 USD; 10000000 USD'],
  ['tăng từ 10 lên 20%', '10 percent; 20 percent'],
  ['tăng từ 5 tỷ USD lên 7 tỷ USD', '5000000000 USD; 7000000000 USD']
])

holds('what an amount is for each of is told', [
  ['giá 100 triệu đồng/căn', '100000000 VND per căn'],
  ['thu nhập 2 triệu đồng/người/tháng', '2000000 VND per người/tháng'],
  ['giá 10.000 đồng/m3', '10000 VND per m3'],
  ['3 tỷ đồng mỗi năm', '3000000000 VND per năm'],
  ['mỗi năm hỗ trợ 3 tỷ đồng', '3000000000 VND per năm'],
  ['2 triệu đồng một tháng', '2000000 VND per tháng'],
  ['50 suất học bổng, mỗi suất trị giá 1 triệu đồng', '50 suất học bổng; 1000000 VND per suất'],
  ['5.000 lượt khách/ngày', '5000 lượt khách per ngày']
])

holds('a comma or dot before three digits is decided by what follows and stays in doubt', [
  ['36,000 m3/ngày', '36000 m3/day or 36'],
  ['1,039 triệu USD', '1039000 USD or 1039000000'],
  ['18,388 tỷ yên', '18388000000 JPY or 18388000000000'],
  ['rộng 58,157 km²', '58.157 km2 or 58157'],
  ['12,500 người', '12500 person or 12.5'],
  ['12,500 USD', '12500 USD or 12.5'],
  ['tăng 8,125%', '8.125 percent or 8125'],
  ['tăng 8.125%', '8.125 percent or 8125'],
  ['30.000 người', '30000 person'],
  ['1.200,5 ha', '1200.5 ha'],
  ['1,200.5 ha', '1200.5 ha'],
  ['0,125 ha', '0.125 ha'],
  ['kim ngạch 2.135 tỷ USD', '2135000000 USD or 2135000000000'],
  ['thị trường 1.200 tỷ USD', '1200000000000 USD'],
  ['tổng 1,200,000 USD, riêng tỉnh 1,039 triệu đồng', '1200000 USD; 1039000000 VND or 1039000']
])

holds('the sides of a meeting, ordinals, names and set phrases are no figures', [
  ['hai bên thống nhất', ''],
  ['hai Bộ trưởng đã ký', ''],
  ['ngân sách 60 triệu Krone cho chương trình', ''],
  ['quan hệ giữa 2 nước', ''],
  ['hai địa phương, cả hai tỉnh', ''],
  ['lãnh đạo 2 thành phố', ''],
  ['hợp tác 3 bên', ''],
  ['thương mại 2 chiều', ''],
  ['chính quyền địa phương 2 cấp', ''],
  ['một trong những đối tác', ''],
  ['1 trong 3 trụ cột', '3 trụ cột'],
  ['đã gặp nhau 3 lần', ''],
  ['hai xã giáp ranh', ''],
  ['đứng thứ 5/63 tỉnh, thành phố', ''],
  ['xếp hạng 12/63 tỉnh, thành phố', ''],
  ['khách sạn 5 sao', ''],
  ['15 phút trước, 3 giờ trước', ''],
  ['một số dự án', ''],
  ['một dự án lớn', ''],
  ['hàng trăm dự án, hàng nghìn tỷ đồng, vài chục xã', ''],
  ['đứng thứ 5 cả nước, lần thứ XI', ''],
  ['hai dự án này sẽ hoàn thành', ''],
  ['hai dự án nói trên', ''],
  ['Điều 4, khoản 2, Chương 3', ''],
  ['Nghị định 114/2021/NĐ-CP và Nghị quyết 57-NQ/TW', ''],
  ['Quyết định số 2020/QĐ-TTg', ''],
  ['nhà số 22, bão số 3, Quận 7', ''],
  ['Quốc lộ 1, vành đai 3, tuyến số 1', ''],
  ['giai đoạn 2 dự án cải thiện môi trường nước', ''],
  ['giai đoạn 2 đồng thời khởi công', ''],
  ['chương trình 135 giai đoạn sau', ''],
  ['Đề án 06 của Chính phủ, Nghị quyết 98 cho thành phố', ''],
  ['hai, ba dự án và ba bốn xã', ''],
  ['giai đoạn 2, cấp 2, nhóm 4, quý 3', ''],
  ['COVID-19, nhóm G7, ASEAN+3, GMT+7', ''],
  ['công nghiệp 4.0 phát triển mạnh', ''],
  ['COP 26 diễn ra tại Anh', ''],
  ['Quân khu 7 tổ chức lễ ra quân', ''],
  ['thắng 3-0 trước đội bạn', ''],
  ['hơn 2/3 dân số', ''],
  ['quy hoạch chi tiết 1/500 khu đô thị, phân khu 1/2000', ''],
  ['trong 2 ngày 29-30/7/2019', ''],
  ['hai phần ba dân số', ''],
  ['trực 24/24 giờ, 24/7', ''],
  ['lúc 8 giờ 30 phút, 16:21, 8h30, 9 giờ sáng', ''],
  ['từ 8 giờ đến 17 giờ', ''],
  ['ngày 8/9, sáng 20-5, tháng 9-10, năm 2025', ''],
  ['6 tháng đầu năm 2025, 9 tháng năm 2025', ''],
  ['kế hoạch 5 năm 2021-2025, nhiệm kỳ 2025 - 2030', ''],
  ['điện thoại 0292 3820 123, hotline 1900 1234', ''],
  ['ông 55 tuổi', ''],
  ['5 đồng chí lãnh đạo', ''],
  ['2 tỷ lệ khác nhau', ''],
  ['3 Yên Bái', ''],
  ['khu phố 4, ấp 5, lớp 12', ''],
  ['Km5+200, TCVN 7382, ISO 14001:2015', '']
])

test('an amount spans its hedge, number, unit and rate, and its number lies inside', () => {
  const spans = (text: string): string[] => {
    const tokens = tokenise(text)
    return findAmounts(tokens).map(
      (found) => `${wordsOf(tokens, found.from, found.to)} | ${wordsOf(tokens, found.number.from, found.number.to)}`
    )
  }
  assert.deepEqual(spans('cho hơn 400.000 người dân trong vùng'), ['hơn 400.000 người dân | 400.000'])
  assert.deepEqual(spans('công suất khoảng 30.000m3/ngày đêm.'), ['khoảng 30.000m3/ngày đêm | 30.000'])
  assert.deepEqual(spans('vay từ 10 đến 12 tỷ đồng.'), ['từ 10 đến 12 tỷ đồng | 10 đến 12 tỷ'])
  assert.deepEqual(spans('tăng từ 10 lên 20 triệu USD'), ['10 lên 20 triệu USD | 10', '20 triệu USD | 20 triệu'])
  assert.deepEqual(spans('vay $5 triệu'), ['$5 triệu | 5 triệu'])
})

test('quoted words verify their own amount and no other', () => {
  const stated = (value: number, unit: string) => ({ value, valueTo: null, unit, inferred: false })
  assert.equal(verifyAmount('1.200 tỷ đồng', stated(1_200_000_000_000, 'VND')), true)
  assert.equal(verifyAmount('1.200 tỷ đồng', stated(1_900_000_000_000, 'VND')), false)
  assert.equal(verifyAmount('12 tỷ', stated(12_000_000_000, 'USD')), false)
  assert.equal(verifyAmount('2 - 3 lần', { value: 2, valueTo: 3, unit: 'lần', inferred: false }), true)
  assert.equal(verifyAmount('tổng vốn 3.300 tỷ', { value: 3_300_000_000_000, valueTo: null, unit: 'VND', inferred: true }), true)
  assert.equal(verifyAmount('12/15 tỷ', { value: 12_000_000_000, valueTo: null, unit: 'VND', inferred: true }), true)
  assert.equal(verifyAmount('12/15 tỷ', { value: 14_000_000_000, valueTo: null, unit: 'VND', inferred: true }), false)
  assert.equal(verifyAmount('10-12 tỷ đồng', { value: 10_000_000_000, valueTo: 12_000_000_000, unit: 'VND', inferred: false }), true)
  assert.equal(verifyAmount('10-12 tỷ đồng', stated(10_000_000_000, 'VND')), false)
})
