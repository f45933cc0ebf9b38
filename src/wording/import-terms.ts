/** What an import of activities says of each of them and of its fields. */
export const IMPORT_TERMS = {
  importStanding: {
    new: ['dự án mới', 'new project'],
    changed: ['có phần mới', 'something is new'],
    unchanged: ['không có gì mới', 'nothing new'],
    differs: ['có chỗ khác, cần chọn', 'differs; choose'],
    alike: ['trùng tên với dự án đã có, cần chọn', 'a project of this name is there; choose'],
    refused: ['không nhập được', 'cannot be taken']
  },
  importField: {
    name: ['Tên', 'Name'],
    activityStatus: ['Tình trạng', 'Status'],
    plannedStart: ['Bắt đầu dự kiến', 'Planned start'],
    actualStart: ['Bắt đầu thực tế', 'Actual start'],
    plannedEnd: ['Kết thúc dự kiến', 'Planned end'],
    actualEnd: ['Kết thúc thực tế', 'Actual end'],
    sector: ['Lĩnh vực', 'Sectors'],
    party: ['Các bên', 'Organisations'],
    location: ['Địa điểm', 'Locations'],
    budget: ['Ngân sách', 'Budgets'],
    transaction: ['Thu chi', 'Transactions'],
    loan: ['Điều kiện khoản vay', 'Terms of the loan'],
    result: ['Kết quả', 'Results']
  },
  importChoice: {
    ask: ['chưa chọn, giữ như sổ', 'not chosen; the register stays'],
    theirs: ['lấy theo tệp', "take the file's"],
    ours: ['giữ theo sổ', "keep the register's"]
  },
  importValue: { target: ['chỉ tiêu', 'target'], actual: ['đạt được', 'actual'] },
  /** What an activity of another publisher says and the register has no place for; elements stand under their own names. */
  importLeftOut: {
    'transaction type': ['khoản thuộc loại sổ không ghi', 'transaction of a type that the register does not have'],
    'transaction without day': ['khoản không có ngày', 'transaction without a day'],
    sum: ['khoản không đọc được số tiền hoặc loại tiền', 'sum or currency that cannot be read'],
    'sum rounded': ['số lẻ hơn đơn vị tiền nhỏ nhất, đã làm tròn', 'sum finer than its currency, rounded'],
    'budget without period': ['ngân sách không rõ kỳ', 'budget without a period'],
    period: ['kỳ không trùng tháng, quý, nửa năm hay năm', 'period that is no month, quarter, half year or year'],
    'indicator value': ['chỉ tiêu hoặc giá trị không phải số', 'indicator or value that is no number'],
    'location without name': ['địa điểm không có tên và tọa độ', 'location without name and point'],
    'party without role': ['bên không rõ vai trò', 'party without a role'],
    'party without name': ['bên không có tên và mã', 'party without name and identifier'],
    'loan terms': ['điều kiện vay không rõ ngày ký hoặc lãi suất', 'loan terms without day or rate'],
    'text cut': ['đoạn chữ quá dài, đã cắt', 'text that is too long, cut'],
    'sector without word': ['mã lĩnh vực sổ chưa có', 'sector code that the register has no word for']
  }
} as const
