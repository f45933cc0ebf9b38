/** Which body or place a post without one belongs to: the last of these kinds named before it. */
export interface ContextRule {
  readonly name: string
  readonly posts: RegExp
  /** Kinds of bodies, or levels of places. */
  readonly kinds: RegExp
  /** How its name begins. */
  readonly opens?: RegExp
  readonly of: 'body' | 'place'
  /** How many sentences back it may stand; a ministry or a state may also stand first behind. */
  readonly reach: number
  /** Only where the sentence names nobody else before the person, whose the post might be: "Về phía tỉnh X có ông Y, Trưởng phòng …". */
  readonly alone?: true
  /** Of the one body of its kinds that the text tells of anywhere, by name or by a post. */
  readonly sole?: true
  /** Texts in which the last person's post belongs to what is named; and where it does not (null). Run as tests. */
  readonly examples: readonly (readonly [text: string, body: string | null])[]
}

/** How far back a body may stand that is meant wherever the text names it. */
export const ANYWHERE = 1000

export const HEADS_STATE = /^(?:phó )?(?:tổng thống|quốc vương|toàn quyền)/iu

export const contextRules: readonly ContextRule[] = [
  {
    name: 'mayor of the city',
    posts: /^(?:phó )?(?:thị|đô) trưởng/iu,
    kinds: /^foreign-city$/,
    of: 'place',
    reach: 3,
    examples: [
      ['Đoàn thành phố Hamada, tỉnh Shimane do ông Kubota Shoichi, Thị trưởng, làm trưởng đoàn đã đến Bắc Kạn.', 'thành phố Hamada'],
      ['Tiếp đoàn tỉnh Shimane do ông Kubota Shoichi, Thị trưởng, dẫn đầu.', null]
    ]
  },
  {
    name: 'governor of the province',
    posts: /^(?:phó )?(?:tỉnh trưởng|thống đốc)/iu,
    kinds: /^foreign-province$/,
    of: 'place',
    reach: 3,
    examples: [['UBND tỉnh tiếp đoàn tỉnh Shimane do ông Maruyama Tatsuya, Thống đốc, làm trưởng đoàn.', 'tỉnh Shimane']]
  },
  {
    name: 'head of the state abroad',
    posts: HEADS_STATE,
    kinds: /^country$/,
    of: 'place',
    reach: ANYWHERE,
    examples: [
      ['Chủ tịch nước thăm Phần Lan. Tại Helsinki, ông hội đàm với Tổng thống Mikko Virtanen.', 'Phần Lan'],
      ['Tại cuộc hội đàm với Tổng thống Mikko Virtanen, Việt Nam và Phần Lan ra tuyên bố.', 'Phần Lan'],
      ['Chiều 9/10, Việt Nam đón Tổng thống Mikko Virtanen.', null],
      ['Thủ tướng Nhật Bản tiếp Tổng thống Mikko Virtanen.', null]
    ]
  },
  {
    name: 'minister at the ministry',
    posts: /^(?:quyền )?(?:bộ|thứ) trưởng/iu,
    kinds: /^ministry$/,
    of: 'body',
    reach: ANYWHERE,
    examples: [
      ['Sáng 21/2, tại trụ sở Bộ Xây dựng, Thứ trưởng Nguyễn Tường Lâm đã làm việc với JICA.', 'Bộ Xây dựng'],
      ['Thứ trưởng Nguyễn Tường Lâm làm việc với JICA. Bộ Xây dựng sẽ xem xét.', 'Bộ Xây dựng'],
      ['Bộ Xây dựng làm việc với Bộ Môi trường Pháp. Thứ trưởng Nguyễn Tường Lâm cảm ơn.', 'Bộ Xây dựng']
    ]
  },
  {
    name: 'ambassador at the one embassy',
    posts: /^đại sứ/iu,
    kinds: /^embassy$/,
    of: 'body',
    reach: ANYWHERE,
    sole: true,
    examples: [
      ['Đại sứ Park Min-ho thăm Kon Tum. UBND tỉnh đón tiếp ngài Đại sứ Hàn Quốc tại Việt Nam.', 'Đại sứ quán Hàn Quốc tại Việt Nam'],
      ['Tỉnh thăm Đại sứ quán Việt Nam tại Hungary. Đại sứ Nguyễn Thị Bích Thảo cảm ơn.', 'Đại sứ quán Việt Nam tại Hungary'],
      ['UBND tỉnh tiếp Đại sứ Lào và Đại sứ Hàn Quốc. Cùng dự có Đại sứ Park Min-ho.', null]
    ]
  },
  {
    name: 'consul at the one consulate',
    posts: /^tổng lãnh sự/iu,
    kinds: /^consulate$/,
    of: 'body',
    reach: ANYWHERE,
    sole: true,
    examples: [
      [
        'Tổng Lãnh sự quán Nhật Bản tại Đà Nẵng làm việc với tỉnh. Tổng Lãnh sự Mori Takero cảm ơn tỉnh.',
        'Tổng Lãnh sự quán Nhật Bản tại Đà Nẵng'
      ]
    ]
  },
  {
    name: 'consul in charge at the one consulate',
    posts: /^(?:phó )?lãnh sự(?! danh dự)/iu,
    kinds: /^consulate$/,
    of: 'body',
    reach: ANYWHERE,
    sole: true,
    examples: [
      [
        'Tổng Lãnh sự quán Nhật Bản tại Đà Nẵng làm việc với tỉnh. Cùng dự có bà Mori Yuki, Lãnh sự phụ trách thị thực.',
        'Tổng Lãnh sự quán Nhật Bản tại Đà Nẵng'
      ],
      ['Tỉnh tiếp đoàn Nhật Bản. Cùng dự có bà Mori Yuki, Lãnh sự phụ trách thị thực.', null]
    ]
  },
  {
    name: 'officer of the firm',
    posts: /^(?:phó )?(?:tổng giám đốc|chủ tịch (?:hđqt|hội đồng quản trị|hđtv))/iu,
    kinds: /^(?:company|bank)$/,
    of: 'body',
    reach: 2,
    examples: [
      ['Chiều 9/10, UBND tỉnh làm việc với Công ty TNHH Samho. Dự họp có bà Lê Ngọc Ánh, Phó Tổng Giám đốc.', 'Công ty TNHH Samho'],
      ['Chiều 9/10, UBND tỉnh làm việc với JICA. Dự họp có bà Lê Ngọc Ánh, Phó Tổng Giám đốc.', null]
    ]
  },
  {
    name: 'chair of the firm',
    posts: /^(?:phó )?chủ tịch$/iu,
    kinds: /^(?:company|association)$/,
    of: 'body',
    reach: 0,
    examples: [['Về phía Tập đoàn Seishokai có Chủ tịch Matsuda Akihito.', 'Tập đoàn Seishokai']]
  },
  {
    name: 'head of the school',
    posts: /^(?:phó )?hiệu trưởng/iu,
    kinds: /^(?:university|school)$/,
    of: 'body',
    reach: 2,
    examples: [
      ['UBND tỉnh thăm Trường Đại học Tân Trào. Ông Nguyễn Bá Đức, Hiệu trưởng, đề nghị hỗ trợ.', 'Trường Đại học Tân Trào'],
      [
        'Trường Đại học Tân Trào ký với Đại học Miyabi. GS Wada Takeshi, Hiệu trưởng Đại học Miyabi, và ông Nguyễn Bá Đức, Hiệu trưởng, cùng dự.',
        'Trường Đại học Tân Trào'
      ]
    ]
  },
  {
    name: 'head of a division of the school',
    posts: /^(?:phó )?trưởng (?:phòng|khoa|bộ môn)/iu,
    kinds: /^(?:university|school|hospital|institute)$/,
    of: 'body',
    reach: 3,
    alone: true,
    examples: [
      [
        'Trường Đại học Tân Trào ký thỏa thuận với Đại học Miyabi (Nhật Bản). Ông Nguyễn Bá Đức, Trưởng phòng Đào tạo, đề nghị trao đổi sinh viên.',
        'Trường Đại học Tân Trào'
      ],
      ['UBND tỉnh họp. Ông Nguyễn Bá Đức, Trưởng phòng Đào tạo, đề nghị hỗ trợ.', null]
    ]
  },
  {
    name: 'head of the institute',
    posts: /^(?:phó )?viện trưởng/iu,
    kinds: /^institute$/,
    of: 'body',
    reach: 2,
    examples: [['UBND tỉnh làm việc với Viện Hải dương học. Ông Đào Việt Hà, Viện trưởng, đề nghị hỗ trợ.', 'Viện Hải dương học']]
  },
  {
    name: 'head of the board',
    posts: /^(?:phó )?(?:trưởng )?ban$/iu,
    kinds: /./,
    opens: /^(?:Ban|BQL)/u,
    of: 'body',
    reach: 2,
    examples: [
      [
        'Đoàn làm việc với Ban Quản lý Khu kinh tế Hải Phòng. Trưởng ban Đinh Công Sơn cho biết còn đất.',
        'Ban Quản lý Khu kinh tế Hải Phòng'
      ]
    ]
  },
  {
    name: 'head of the office',
    posts: /^(?:phó )?(?:tổng )?cục trưởng/iu,
    kinds: /./,
    opens: /^(?:Cục|Tổng cục)/u,
    of: 'body',
    reach: 5,
    examples: [
      ['Đại biện Đại sứ quán Cuba thăm Cục Điện ảnh. Cục trưởng Nguyễn Phương Lam cảm ơn.', 'Cục Điện ảnh'],
      ['Đại biện Đại sứ quán Cuba thăm Vụ Tổ chức cán bộ. Cục trưởng Nguyễn Phương Lam cảm ơn.', null]
    ]
  },
  {
    name: 'head of the department',
    posts: /^(?:phó )?vụ trưởng/iu,
    kinds: /./,
    opens: /^Vụ/u,
    of: 'body',
    reach: 5,
    examples: [['JICA làm việc với Vụ Hợp tác quốc tế. Vụ trưởng Nguyễn Phương Lam cảm ơn.', 'Vụ Hợp tác quốc tế']]
  },
  {
    name: 'officer of the partner',
    posts:
      /^(?:(?:quyền |phó )?(?:giám đốc|trưởng đại diện|trưởng văn phòng|đại diện (?:thường trú|quốc gia))|điều phối viên|cán bộ chương trình|cán bộ dự án|chuyên gia|cố vấn|quản lý (?:dự án|chương trình)|trưởng nhóm|tư vấn trưởng)/iu,
    kinds: /^(?:donor|NGO|bank|organisation|fund|company|institute|centre|association|project board|hospital)$/,
    of: 'body',
    reach: 1,
    examples: [
      ['UBND tỉnh tiếp đoàn. Về phía JICA, bà Mori Ayako, cán bộ chương trình, đề nghị chuyển hồ sơ.', 'JICA'],
      ['Ngày 12/5, Sở Y tế làm việc với Tập đoàn Hitachi. Ông Abe Noboru, Giám đốc khu vực, giới thiệu nhà máy.', 'Tập đoàn Hitachi'],
      ['Ngày 12/5, Sở Y tế tiếp đoàn của tỉnh. Ông Abe Noboru, Giám đốc khu vực, giới thiệu nhà máy.', null]
    ]
  }
]
