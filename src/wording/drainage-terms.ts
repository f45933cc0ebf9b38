/** The fixed words of drainage plans. */
export const DRAINAGE_TERMS = {
  basis: {
    verified: ['đã kiểm chứng', 'verified'],
    secondary: ['nguồn khác thuật lại', 'told by another'],
    recalled: ['nhớ lại, chưa kiểm chứng', 'recalled, not verified'],
    set: ['cơ quan đặt', 'set by the office']
  },
  drainageLimit: {
    'no hydraulics': [
      'Không tính cống, nước dềnh, triều và bơm: việc đó cần mô hình thủy lực như EPA SWMM.',
      'Pipes, backwater, tide and pumps are not calculated: that needs a hydraulic model such as EPA SWMM.'
    ],
    'even rain': [
      'Mưa được coi là đều trên cả lưu vực, hệ số dòng chảy như nhau trong mọi trận mưa.',
      'Rain is taken to be even over a catchment, and the runoff coefficient the same in every storm.'
    ],
    'large catchment': [
      'Có lưu vực trên 80 ha; phương pháp cường độ giới hạn dành cho lưu vực nhỏ (ngưỡng nhớ lại từ sổ tay, chưa kiểm chứng).',
      'A catchment is larger than 80 ha; the rational method is meant for small ones (a handbook’s rule of thumb, recalled, not verified).'
    ],
    'level pool': [
      'Diện tích ngập là chỉ số so sánh: coi toàn bộ nước không thoát được dồn về một vùng trũng, cùng lúc, cùng một mực nước.',
      'Flooded area is an indicator for comparing: all water without a way out is taken to gather on one low ground, at once, at one level.'
    ],
    'open storage': [
      'Mưa dài hơn mức đã xét còn cần trữ nhiều hơn: dung tích nêu ra là mức tối thiểu.',
      'Longer rain than was looked at would ask for more storage: the volume told is the least.'
    ],
    'beyond curve': [
      'Đường cong địa hình kết thúc dưới mực nước: diện tích ngập nêu ra là mức tối thiểu.',
      'The curve of the ground ends below the water: the flooded area told is the least.'
    ],
    'climate factor': [
      'Mưa đã được nhân với hệ số biến đổi khí hậu do người tính chọn; hệ số đó không phải dự báo.',
      'The rain was multiplied by a climate factor that whoever asked chose; the factor is no forecast.'
    ],
    'not verified': ['Có hệ số chưa ai kiểm chứng; xem danh sách kèm theo.', 'Some values have been verified by nobody; they are listed.']
  }
} as const
