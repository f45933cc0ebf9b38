/** The fixed words of works: of facilities, products, assets, placements, delegations and plans. Vietnamese first, English second. */
export const WORKS_TERMS = {
  stepKind: {
    clearance: ['Giải phóng mặt bằng', 'Site clearance'],
    planning: ['Điều chỉnh quy hoạch', 'Planning adjustment'],
    permit: ['Giấy phép, phê duyệt', 'Permit or approval'],
    design: ['Thiết kế', 'Design'],
    tender: ['Đấu thầu', 'Tender'],
    works: ['Thi công', 'Works'],
    other: ['Việc khác', 'Other']
  },
  measure: {
    unit: ['số lượng có đơn vị', 'quantity'],
    count: ['số đếm', 'count'],
    percentage: ['tỷ lệ phần trăm', 'percentage'],
    qualitative: ['đạt hay chưa (1 hoặc 0)', 'met or not (1 or 0)']
  },
  indicatorStanding: {
    waiting: ['chờ duyệt', 'waits for approval'],
    returned: ['bị trả lại', 'returned'],
    missing: ['thiếu số', 'value missing'],
    'under way': ['đang thực hiện', 'under way'],
    achieved: ['đã đạt', 'achieved'],
    'without target': ['chưa có chỉ tiêu', 'without target']
  },
  aggregate: {
    sum: ['tổng', 'sum'],
    mean: ['trung bình', 'mean'],
    max: ['lớn nhất', 'maximum'],
    min: ['nhỏ nhất', 'minimum'],
    count: ['số lần đo', 'count'],
    last: ['số đo cuối', 'last']
  },
  direction: { up: ['càng cao càng tốt', 'more is better'], down: ['càng thấp càng tốt', 'less is better'] },
  actualState: {
    draft: ['bản nháp', 'draft'],
    pending: ['chờ duyệt', 'pending'],
    returned: ['đã trả lại', 'returned'],
    approved: ['đã duyệt', 'approved'],
    locked: ['đã khóa', 'locked']
  },
  tradeType: {
    fair: ['Hội chợ', 'Fair'],
    meeting: ['Buổi kết nối', 'Meeting'],
    order: ['Đơn hàng', 'Order'],
    contract: ['Hợp đồng', 'Contract']
  },
  every: {
    day: ['hằng ngày', 'every day'],
    week: ['hằng tuần', 'every week'],
    month: ['hằng tháng', 'every month'],
    quarter: ['hằng quý', 'every quarter'],
    year: ['hằng năm', 'every year'],
    once: ['một lần', 'once']
  },
  priority: { high: ['gấp', 'high'], usual: ['thường', 'usual'], low: ['thấp', 'low'] },
  plantParameter: {
    BOD5: ['BOD5', 'BOD5'],
    COD: ['COD', 'COD'],
    TSS: ['TSS', 'TSS'],
    'NH4-N': ['Amoni (N-NH4)', 'Ammonium (NH4-N)'],
    TN: ['Tổng N', 'Total N'],
    TP: ['Tổng P', 'Total P'],
    coliform: ['Coliform', 'Coliform'],
    pH: ['pH', 'pH']
  },
  limitColumn: { A: ['cột A', 'column A'], B: ['cột B', 'column B'], C: ['cột C', 'column C'] },
  limitState: {
    verified: ['đã đối chiếu văn bản', 'checked against the paper'],
    set: ['đơn vị đặt', 'set by the office'],
    recalled: ['đã rút, không dùng để so', 'recalled, judges no day']
  },
  facilityKind: {
    'wastewater plant': ['Nhà máy xử lý nước thải', 'Wastewater plant'],
    'drinking water plant': ['Nhà máy nước sạch', 'Drinking water plant'],
    'pumping station': ['Trạm bơm', 'Pumping station'],
    'monitoring station': ['Trạm quan trắc', 'Monitoring station'],
    landfill: ['Bãi chôn lấp', 'Landfill'],
    'waste plant': ['Nhà máy xử lý chất thải rắn', 'Solid waste plant'],
    building: ['Công trình nhà ở, công cộng', 'Building'],
    other: ['Công trình khác', 'Other works']
  },
  facilityState: {
    operating: ['đang vận hành', 'operating'],
    planned: ['dự kiến xây dựng', 'planned'],
    building: ['đang xây dựng', 'under construction'],
    stopped: ['tạm dừng', 'stopped'],
    closed: ['đã đóng', 'closed']
  },
  productGroup: {
    food: ['Thực phẩm', 'Food'],
    beverage: ['Đồ uống', 'Beverages'],
    herbal: ['Dược liệu và sản phẩm từ dược liệu', 'Medicinal herbs and what is made of them'],
    craft: ['Hàng thủ công mỹ nghệ', 'Handicrafts'],
    ornamental: ['Sinh vật cảnh', 'Ornamental plants and animals'],
    tourism: ['Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch', 'Community tourism, ecotourism and places to visit']
  },
  ocopLevel: {
    district: ['cấp huyện', 'district'],
    province: ['cấp tỉnh', 'province'],
    centre: ['cấp trung ương', 'centre']
  },
  certificateState: {
    none: ['chưa có giấy chứng nhận', 'no certificate'],
    valid: ['còn hạn', 'valid'],
    expiring: ['sắp hết hạn', 'ends soon'],
    expired: ['đã hết hạn', 'over'],
    ending: ['sắp hết hạn hoặc đã hết hạn', 'ends soon, or over']
  },
  productState: {
    'in preparation': ['đang chuẩn bị hồ sơ', 'in preparation'],
    recognised: ['đã được công nhận', 'recognised'],
    expired: ['giấy chứng nhận đã hết hạn', 'certificate expired'],
    withdrawn: ['đã bị thu hồi', 'withdrawn']
  },
  assetKind: {
    'heritage site': ['Di sản, di tích', 'Heritage site'],
    'flood-prone area': ['Vùng hay ngập', 'Flood-prone area'],
    'landslide-prone area': ['Vùng hay sạt lở', 'Landslide-prone area'],
    'protected area': ['Khu bảo tồn', 'Protected area'],
    other: ['Nơi khác cần bảo vệ', 'Other']
  },
  assetState: {
    recorded: ['đã ghi vào sổ', 'recorded'],
    'at risk': ['có nguy cơ', 'at risk'],
    'being protected': ['đang được bảo vệ', 'being protected'],
    protected: ['đã được bảo vệ', 'protected'],
    lost: ['đã mất', 'lost']
  },
  placementKind: {
    training: ['Khóa đào tạo', 'Training course'],
    exchange: ['Trao đổi', 'Exchange'],
    expert: ['Cử chuyên gia', 'Expert sent'],
    posting: ['Biệt phái, tăng cường', 'Posting']
  },
  placementRole: {
    teacher: ['giáo viên, giảng viên', 'teachers'],
    coach: ['huấn luyện viên', 'coaches'],
    athlete: ['vận động viên', 'athletes'],
    expert: ['chuyên gia', 'experts'],
    operator: ['người vận hành', 'operators'],
    official: ['cán bộ, công chức', 'officials'],
    student: ['học sinh, sinh viên', 'students'],
    other: ['người khác', 'others']
  },
  placementState: {
    planned: ['dự kiến', 'planned'],
    'under way': ['đang diễn ra', 'under way'],
    done: ['đã xong', 'done'],
    cancelled: ['đã hủy', 'cancelled']
  },
  delegationGap: {
    approval: ['chưa có văn bản cho phép', 'no approval is entered'],
    head: ['chưa ghi trưởng đoàn', 'nobody is entered as head'],
    interpreter: ['chưa ghi phiên dịch', 'no interpreter is entered'],
    programme: ['chưa có chương trình', 'no programme is entered'],
    days: ['chưa rõ ngày đến, ngày về', 'the days are not known'],
    'outside days': ['có mục chương trình ngoài những ngày của đoàn', 'a line of the programme is outside the days']
  },
  clash: {
    overlap: ['hai việc cùng giờ', 'two things at one time'],
    transport: ['cùng một xe', 'one car'],
    receivedBy: ['cùng một người tiếp', 'one host'],
    place: ['cùng một nơi', 'one place']
  },
  loanRepayment: {
    'equal principal': ['gốc đều', 'equal principal'],
    annuity: ['gốc và lãi đều', 'annuity'],
    'lump sum': ['một lần', 'lump sum'],
    other: ['cách khác', 'other']
  },
  loanPerYear: {
    1: ['mỗi năm một kỳ', 'once a year'],
    2: ['mỗi năm hai kỳ', 'twice a year'],
    4: ['mỗi quý', 'every quarter'],
    12: ['mỗi tháng', 'every month']
  },
  delegationKind: { coming: ['Đoàn vào', 'Coming'], going: ['Đoàn ra', 'Going'] },
  delegationState: {
    proposed: ['đang đề xuất', 'proposed'],
    approved: ['đã được duyệt', 'approved'],
    'under way': ['đang diễn ra', 'under way'],
    done: ['đã xong', 'done'],
    cancelled: ['đã hủy', 'cancelled']
  },
  memberPart: {
    head: ['trưởng đoàn', 'head'],
    deputy: ['phó trưởng đoàn', 'deputy head'],
    member: ['thành viên', 'member'],
    interpreter: ['phiên dịch', 'interpreter'],
    escort: ['cán bộ đi cùng, đón tiếp', 'escort']
  },
  giftWay: { given: ['Tặng', 'Given'], received: ['Nhận', 'Received'] },
  care: {
    diet: ['ăn uống', 'diet'],
    protocol: ['lễ tân', 'protocol'],
    health: ['sức khỏe', 'health'],
    other: ['lưu ý khác', 'other']
  },
  planKind: {
    wastewater: ['Phương án nước thải', 'Wastewater plan'],
    drainage: ['Phương án thoát nước', 'Drainage plan'],
    other: ['Phương án khác', 'Other plan']
  },
  planState: {
    draft: ['bản thảo', 'draft'],
    submitted: ['đã trình', 'submitted'],
    approved: ['đã phê duyệt', 'approved'],
    superseded: ['đã thay bằng phương án khác', 'superseded'],
    dropped: ['không theo nữa', 'dropped']
  }
} as const
