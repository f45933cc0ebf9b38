/** What each rule of the IATI Standard asks, by the ids that the public validator has them under. In our own words. Vietnamese first, English second. */
export const IATI_RULES: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  '0.1.1': ['Tệp không phải là XML đúng cú pháp.', 'The file is no well-formed XML.'],
  '0.2.1': [
    'Tệp không phải là tệp hoạt động hay tệp tổ chức của IATI.',
    'The file is neither an activity file nor an organisation file of IATI.'
  ],
  '0.3.1': ['Nội dung không theo lược đồ của chuẩn.', "The content does not follow the standard's schema."],
  '0.6.1': ['Phiên bản phải là 2.01, 2.02 hoặc 2.03.', 'The version must be 2.01, 2.02 or 2.03.'],
  '1.1.2': ['Mã hoạt động phải là duy nhất trong tệp.', 'An activity identifier must be unique in the file.'],
  '1.1.3': ['Mã hoạt động phải khác mã tổ chức báo cáo.', 'The activity identifier must differ from that of the reporting organisation.'],
  '1.1.21': [
    'Mã hoạt động nên bắt đầu bằng mã tổ chức báo cáo (hoặc mã cũ của tổ chức) và dấu gạch nối.',
    'The activity identifier should begin with the identifier of the reporting organisation, or a former one of it, and a hyphen.'
  ],
  '1.3.1': ['Mã hoạt động không nên có dấu cách ở hai đầu.', 'The activity identifier should not begin or end with a blank.'],
  '1.3.13': ['Mã hoạt động không nên có / & | hay dấu hỏi.', 'The activity identifier should hold none of / & | and question mark.'],
  '1.4.1': [
    'Mã hoạt động của bên cấp không nên có dấu cách ở hai đầu.',
    "The provider's activity identifier should not begin or end with a blank."
  ],
  '1.5.1': [
    'Mã hoạt động của bên nhận không nên có dấu cách ở hai đầu.',
    "The receiver's activity identifier should not begin or end with a blank."
  ],
  '1.6.1': ['Mã hoạt động cũ không nên có dấu cách ở hai đầu.', 'A former activity identifier should not begin or end with a blank.'],
  '1.7.1': [
    'Mã hoạt động liên quan không nên có dấu cách ở hai đầu.',
    'The identifier of a related activity should not begin or end with a blank.'
  ],
  '1.8.1': [
    'Mã bên tham gia không nên có dấu cách ở hai đầu.',
    'The identifier of a participating organisation should not begin or end with a blank.'
  ],
  '1.8.13': [
    'Mã bên tham gia không nên có / & | hay dấu hỏi.',
    'The identifier of a participating organisation should hold none of / & | and question mark.'
  ],
  '1.9.1': [
    'Mã hoạt động của bên tham gia không nên có dấu cách ở hai đầu.',
    "A participating organisation's activity identifier should not begin or end with a blank."
  ],
  '1.10.1': ['Mã bên cấp không nên có dấu cách ở hai đầu.', 'The identifier of a provider should not begin or end with a blank.'],
  '1.10.13': ['Mã bên cấp không nên có / & | hay dấu hỏi.', 'The identifier of a provider should hold none of / & | and question mark.'],
  '1.11.1': ['Mã của tổ chức sở hữu không nên có dấu cách ở hai đầu.', 'The identifier of an owner should not begin or end with a blank.'],
  '1.11.13': [
    'Mã của tổ chức sở hữu không nên có / & | hay dấu hỏi.',
    'The identifier of an owner should hold none of / & | and question mark.'
  ],
  '1.12.1': ['Mã tổ chức không nên có dấu cách ở hai đầu.', 'The organisation identifier should not begin or end with a blank.'],
  '1.12.13': ['Mã tổ chức không nên có / & | hay dấu hỏi.', 'The organisation identifier should hold none of / & | and question mark.'],
  '1.14.1': [
    'Mã tổ chức báo cáo không nên có dấu cách ở hai đầu.',
    'The identifier of the reporting organisation should not begin or end with a blank.'
  ],
  '1.14.8': [
    'Mã tổ chức báo cáo nên bắt đầu bằng mã một cơ quan đăng ký đã biết (ví dụ VN-COA, XM-DAC).',
    'The identifier of the reporting organisation should begin with the code of a known registration agency (such as VN-COA, XM-DAC).'
  ],
  '1.14.13': [
    'Mã tổ chức báo cáo không nên có / & | hay dấu hỏi.',
    'The identifier of the reporting organisation should hold none of / & | and question mark.'
  ],
  '1.15.1': ['Mã bên nhận không nên có dấu cách ở hai đầu.', 'The identifier of a receiver should not begin or end with a blank.'],
  '1.15.13': ['Mã bên nhận không nên có / & | hay dấu hỏi.', 'The identifier of a receiver should hold none of / & | and question mark.'],
  '1.16.1': [
    'Mã cũ của tổ chức báo cáo không nên có dấu cách ở hai đầu.',
    'A former identifier of the reporting organisation should not begin or end with a blank.'
  ],
  '1.17.1': [
    'Mã của tổ chức nhận không nên có dấu cách ở hai đầu.',
    'The identifier of a recipient organisation should not begin or end with a blank.'
  ],
  '1.18.1': [
    'Mã tổ chức báo cáo không nên có dấu cách ở hai đầu.',
    'The identifier of the reporting organisation should not begin or end with a blank.'
  ],
  '1.18.8': [
    'Mã tổ chức báo cáo nên bắt đầu bằng mã một cơ quan đăng ký đã biết.',
    'The identifier of the reporting organisation should begin with the code of a known registration agency.'
  ],
  '1.18.13': [
    'Mã tổ chức báo cáo không nên có / & | hay dấu hỏi.',
    'The identifier of the reporting organisation should hold none of / & | and question mark.'
  ],
  '2.1.1': [
    'Nhiều lĩnh vực trong một hệ mã thì mỗi lĩnh vực phải có tỷ lệ.',
    'Where several sectors of a vocabulary stand, each must have a percentage.'
  ],
  '2.1.2': ['Tỷ lệ các lĩnh vực trong một hệ mã phải cộng thành 100.', 'The percentages of the sectors of a vocabulary must come to 100.'],
  '2.1.4': ['Chỉ có một lĩnh vực thì bỏ trống tỷ lệ hoặc ghi 100.', 'A single sector has no percentage, or 100.'],
  '2.2.1': ['Lĩnh vực theo hệ mã riêng phải có tên gọi.', "A sector of the publisher's own vocabulary must have a narrative."],
  '3.1.1': ['Nhiều nước thì mỗi nước phải có tỷ lệ.', 'Where several countries stand, each must have a percentage.'],
  '3.1.2': ['Tỷ lệ các nước phải cộng thành 100.', 'The percentages of the countries must come to 100.'],
  '3.1.4': ['Chỉ có một nước thì bỏ trống tỷ lệ hoặc ghi 100.', 'A single country has no percentage, or 100.'],
  '3.4.1': [
    'Nhiều vùng trong một hệ mã thì mỗi vùng phải có tỷ lệ.',
    'Where several regions of a vocabulary stand, each must have a percentage.'
  ],
  '3.4.2': ['Tỷ lệ các nước và vùng phải cộng thành 100.', 'The percentages of countries and regions must come to 100.'],
  '3.4.4': ['Chỉ có một vùng thì bỏ trống tỷ lệ hoặc ghi 100.', 'A single region has no percentage, or 100.'],
  '3.6.2': [
    'Đã ghi nước hoặc vùng ở hoạt động thì không ghi ở giao dịch.',
    'Where the activity names a country or region, its transactions must not.'
  ],
  '3.7.1': [
    'Phải ghi nước hoặc vùng ở hoạt động hoặc ở giao dịch.',
    'A country or region must stand with the activity or with its transactions.'
  ],
  '3.7.2': [
    'Không ghi nước hay vùng ở hoạt động thì mọi giao dịch phải ghi.',
    'Where the activity names no country or region, every transaction must.'
  ],
  '4.1.1': [
    'Phải nói rõ ngôn ngữ, ở hoạt động hoặc ở từng đoạn lời văn.',
    'The language must be said, with the activity or with every narrative.'
  ],
  '4.3.1': ['Tiêu đề phải có lời văn.', 'A title must have a narrative.'],
  '4.4.1': ['Mô tả phải có lời văn.', 'A description must have a narrative.'],
  '4.5.1': [
    'Phải nói rõ ngôn ngữ, ở tổ chức hoặc ở từng đoạn lời văn.',
    'The language must be said, with the organisation or with every narrative.'
  ],
  '6.2.2': ['Phải có lĩnh vực, ở hoạt động hoặc ở giao dịch.', 'A sector must stand with the activity or with a transaction.'],
  '6.6.2': [
    'Lĩnh vực chỉ ghi ở hoạt động hoặc ở giao dịch, không ghi cả hai.',
    'Sectors must stand with the activity or with its transactions, not with both.'
  ],
  '6.7.2': [
    'Hoạt động không ghi lĩnh vực thì mọi giao dịch phải ghi.',
    'Where the activity has no sector, every transaction must have one.'
  ],
  '6.8.1': ['Tổ chức sở hữu phải có mã hoặc tên.', 'An owner must have an identifier or a name.'],
  '6.9.1': ['Bên cấp phải có mã hoặc tên.', 'A provider must have an identifier or a name.'],
  '6.9.2': ['Bên nhận phải có mã hoặc tên.', 'A receiver must have an identifier or a name.'],
  '6.10.1': ['Bên tham gia phải có mã hoặc tên.', 'A participating organisation must have an identifier or a name.'],
  '6.11.1': ['Phải có ngày bắt đầu, dự kiến hoặc thực tế.', 'A start date, planned or actual, must stand.'],
  '6.13.1': [
    'Dấu chính sách theo hệ mã riêng phải có tên gọi.',
    "A policy marker of the publisher's own vocabulary must have a narrative."
  ],
  '6.14.1': ['Dấu chính sách theo OECD-DAC phải có mức độ.', 'A policy marker of OECD-DAC must have a significance.'],
  '7.5.3': ['Kỳ ngân sách không được dài hơn một năm.', 'A budget must not cover more than a year.'],
  '7.8.1': [
    'Phải nói rõ loại tiền, ở hoạt động hoặc ở từng số tiền.',
    'The currency must be said, with the activity or with every amount.'
  ],
  '7.8.2': [
    'Phải nói rõ loại tiền, ở tổ chức hoặc ở từng số tiền.',
    'The currency must be said, with the organisation or with every amount.'
  ],
  '7.9.1': ['Nhiều khoản mục ngân sách thì phải có tỷ lệ.', 'Where several budget items stand, they should have percentages.'],
  '7.9.2': ['Tỷ lệ các khoản mục ngân sách nên cộng thành 100.', 'The percentages of budget items should come to 100.'],
  '7.9.4': ['Chỉ có một khoản mục ngân sách thì bỏ trống tỷ lệ hoặc ghi 100.', 'A single budget item should have no percentage, or 100.'],
  '8.6.1': ['Kỳ của chỉ số phải bắt đầu trước khi kết thúc.', "An indicator's period must start before it ends."],
  '8.6.3': ['Kỳ của khoản tiền phải bắt đầu trước khi kết thúc.', "A sum's period must start before it ends."],
  '8.8.1': ['Số gốc của chỉ số đo bằng số phải có giá trị.', 'The baseline of an indicator that is counted must have a value.'],
  '8.8.2': ['Số gốc nên là một số.', 'The value of a baseline should be a number.'],
  '8.8.3': ['Số gốc của chỉ số định tính không nên có giá trị.', 'The baseline of a qualitative indicator should have no value.'],
  '8.9.1': ['Chỉ tiêu của chỉ số đo bằng số phải có giá trị.', 'The target of an indicator that is counted must have a value.'],
  '8.9.2': ['Chỉ tiêu nên là một số.', 'The value of a target should be a number.'],
  '8.9.3': ['Chỉ tiêu của chỉ số định tính không nên có giá trị.', 'The target of a qualitative indicator should have no value.'],
  '8.10.1': ['Kết quả của chỉ số đo bằng số phải có giá trị.', 'The actual value of an indicator that is counted must be there.'],
  '8.10.2': ['Kết quả nên là một số.', 'The actual value should be a number.'],
  '8.10.3': ['Kết quả của chỉ số định tính không nên có giá trị.', 'The actual of a qualitative indicator should have no value.'],
  '8.11.1': [
    'Mã tham chiếu chỉ ghi ở kết quả hoặc ở chỉ số, không ghi cả hai.',
    'A reference must stand with the result or with the indicator, not with both.'
  ],
  '11.1.1': ['Ngày cập nhật không được ở tương lai.', 'The day of the last update must not be in the future.'],
  '11.1.2': ['Ngày bắt đầu dự kiến phải trước ngày kết thúc dự kiến.', 'The planned start must be before the planned end.'],
  '11.1.3': ['Ngày bắt đầu thực tế phải trước ngày kết thúc thực tế.', 'The actual start must be before the actual end.'],
  '11.1.4': ['Ngày bắt đầu thực tế không được ở tương lai.', 'The actual start must not be in the future.'],
  '11.1.5': ['Ngày kết thúc thực tế không được ở tương lai.', 'The actual end must not be in the future.'],
  '11.2.1': ['Ngày giao dịch không được ở tương lai.', 'The day of a transaction must not be in the future.'],
  '11.2.2': ['Ngày giá trị của giao dịch không được ở tương lai.', 'The value date of a transaction must not be in the future.'],
  '11.3.1': ['Ngày giá trị của dòng ngân sách phải nằm trong kỳ ngân sách.', 'The value date of a budget line must lie within the budget.'],
  '11.4.1': ['Ngày cập nhật không được ở tương lai.', 'The day of the last update must not be in the future.'],
  '12.1.1': ['Tỷ lệ của nước, vùng phải từ 0 đến 100.', 'The percentage of a country or region must lie between 0 and 100.'],
  '12.2.1': ['Tỷ lệ phải từ 0 đến 100.', 'A percentage must lie between 0 and 100.'],
  '12.3.1': ['Tỷ lệ của lĩnh vực phải từ 0 đến 100.', 'The percentage of a sector must lie between 0 and 100.'],
  '102.1.1': ['Nên có ít nhất một lĩnh vực theo mã OECD-DAC.', 'At least one sector should be of OECD-DAC.'],
  '107.1.1': ['Nên có ít nhất một loại viện trợ theo mã OECD-DAC.', 'At least one type of aid should be of OECD-DAC.'],
  '107.1.2': ['Mỗi hệ mã chỉ nên có một loại viện trợ mặc định.', 'A vocabulary should have one default type of aid.'],
  '107.2.1': [
    'Giao dịch nên có ít nhất một loại viện trợ theo mã OECD-DAC.',
    'At least one type of aid of the transactions should be of OECD-DAC.'
  ],
  '107.2.2': ['Mỗi hệ mã chỉ nên có một loại viện trợ trong một giao dịch.', 'A vocabulary should have one type of aid in a transaction.']
}

/** What a code that its list does not have is told as. */
export const IATI_CODE: readonly [vi: string, en: string] = [
  'Mã “{value}” không có trong danh mục {list}.',
  'The code "{value}" is not in the list {list}.'
]

/** What the schema finds wrong, by code. */
export const IATI_SCHEMA: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  element_not_expected: [
    '<{element}> không được đứng ở đây; có thể là: {expected}.',
    '<{element}> is not expected here; expected: {expected}.'
  ],
  element_missing: ['<{element}> còn thiếu phần tử con: {expected}.', '<{element}> lacks a child: {expected}.'],
  element_not_allowed: ['<{element}> chỉ chứa giá trị, không chứa phần tử khác.', '<{element}> holds a value and no elements.'],
  text_not_allowed: ['<{element}> không được chứa lời văn trực tiếp.', '<{element}> holds no text of its own.'],
  attribute_not_allowed: ['<{element}> không có thuộc tính {attribute}.', '<{element}> has no attribute {attribute}.'],
  attribute_missing: ['<{element}> thiếu thuộc tính {attribute}.', '<{element}> lacks the attribute {attribute}.'],
  value_not_valid: [
    '“{value}” không phải giá trị kiểu {type} ở <{element}> {attribute}.',
    '"{value}" is no {type} in <{element}> {attribute}.'
  ]
}
